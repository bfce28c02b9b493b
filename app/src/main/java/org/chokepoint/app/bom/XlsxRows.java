package org.chokepoint.app.bom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.bill.RawRow;
import org.chokepoint.response.bill.RawRow.Kind;
import org.chokepoint.response.bill.RawRow.RawCell;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of the first sheet of a workbook, one at a time. */
final class XlsxRows implements Iterator<RawRow> {

  private static final int WIDEST = 200;

  private final String sheet;
  private final Iterator<Row> rows;
  private final MergedRanges merged;

  private XlsxRows(String sheet, Iterator<Row> rows, MergedRanges merged) {
    this.sheet = sheet;
    this.rows = rows;
    this.merged = merged;
  }

  static XlsxRows of(String name, byte[] bytes) {
    MergedRanges merged = new WorkbookCheck(name, bytes).check();
    try {
      ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
      Sheet sheet = workbook.getFirstSheet();
      Stream<Row> rows = sheet.openStream();
      return new XlsxRows(sheet.getName(), rows.iterator(), merged);
    } catch (IOException | RuntimeException e) {
      throw new FailureException(
          FailureReason.MALFORMED, name, "is a damaged workbook; open it and save it again");
    }
  }

  @Override
  public boolean hasNext() {
    // The parser wraps what it meets in exceptions of many kinds.
    try {
      return rows.hasNext();
    } catch (RuntimeException e) {
      throw new CannotReadRowException("has a damaged sheet; open it and save it again");
    }
  }

  @Override
  public RawRow next() {
    Row row = rows.next();
    List<RawCell> cells = new ArrayList<>();
    for (int c = 0; c < Math.min(WIDEST, row.getCellCount()); c++) {
      cells.add(cell(row, c));
    }
    return new RawRow(sheet, row.getRowNum(), cells);
  }

  private RawCell cell(Row row, int column) {
    if (merged.covers(row.getRowNum(), column)) {
      return new RawCell("", Kind.MERGED);
    }
    Optional<Cell> cell = row.getOptionalCell(column);
    if (cell.isEmpty() || cell.get().getType() == CellType.EMPTY) {
      return RawCell.EMPTY;
    }
    boolean formula = cell.get().getType() == CellType.FORMULA || cell.get().getFormula() != null;
    String text = cell.get().getText();
    return new RawCell(text == null ? "" : text.strip(), formula ? Kind.FORMULA : Kind.VALUE);
  }
}
