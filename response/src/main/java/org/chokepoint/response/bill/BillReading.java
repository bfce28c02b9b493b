package org.chokepoint.response.bill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Turns raw rows into lines and faults. The first row that is not blank is the header. Nothing is
 * guessed: an unknown word is a fault with near words beside it.
 */
public final class BillReading {

  /** Rows beyond this are refused. */
  public static final int MOST_ROWS = 1_000_000;

  /** Faults beyond this are counted but not listed. */
  public static final int MOST_FAULTS = 1_000;

  private final RowReading rows;

  /** A reading with the names of a picture. */
  public BillReading(SupplyPicture picture) {
    this.rows = new RowReading(new PlaceNames(picture), GradeLibrary.of(picture));
  }

  /** Reads rows, one after another; never throws on what they hold. */
  public BillOfMaterials read(Iterator<RawRow> raw) {
    List<BillFault> faults = new ArrayList<>();
    Optional<RawRow> header = header(raw);
    if (header.isEmpty()) {
      faults.add(new BillFault("", 1, "header", "the file is empty", List.of()));
      return new BillOfMaterials(List.of(), faults, 0);
    }
    Map<BillColumn, Integer> columns = columns(header.get(), faults);
    if (!faults.isEmpty()) {
      return new BillOfMaterials(List.of(), faults, 1);
    }
    List<PartLine> lines = new ArrayList<>();
    int faulty = 0;
    for (int seen = 0; raw.hasNext(); seen++) {
      RawRow row = raw.next();
      if (seen >= MOST_ROWS) {
        faults.add(tooLong(row));
        break;
      }
      faulty += row.isBlank() ? 0 : take(row, columns, lines, faults);
    }
    return new BillOfMaterials(lines, faults, faulty);
  }

  private int take(
      RawRow row, Map<BillColumn, Integer> columns, List<PartLine> lines, List<BillFault> faults) {
    RowReading.Result result = rows.read(row, columns);
    result.line().ifPresent(lines::add);
    for (BillFault fault : result.faults()) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(fault);
      }
    }
    return result.faults().isEmpty() ? 0 : 1;
  }

  private static Optional<RawRow> header(Iterator<RawRow> raw) {
    while (raw.hasNext()) {
      RawRow row = raw.next();
      if (!row.isBlank()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static Map<BillColumn, Integer> columns(RawRow header, List<BillFault> faults) {
    Map<BillColumn, Integer> columns = new EnumMap<>(BillColumn.class);
    for (int i = 0; i < header.cells().size(); i++) {
      int position = i;
      BillColumn.find(header.cells().get(i).text())
          .ifPresent(column -> columns.putIfAbsent(column, position));
    }
    for (BillColumn column : BillColumn.values()) {
      if (column.required() && !columns.containsKey(column)) {
        List<String> titles = header.cells().stream().map(RawRow.RawCell::text).toList();
        faults.add(
            new BillFault(
                header.sheet(),
                header.number(),
                column.title(),
                "the column '" + column.title() + "' is missing; see the template",
                Words.near(column.title(), titles)));
      }
    }
    return columns;
  }

  private static BillFault tooLong(RawRow row) {
    return new BillFault(
        row.sheet(),
        row.number(),
        "all",
        "the bill has more than " + MOST_ROWS + " rows; split it",
        List.of());
  }
}
