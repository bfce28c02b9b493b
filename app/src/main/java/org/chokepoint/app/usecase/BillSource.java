package org.chokepoint.app.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.app.bom.BillFile;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.bill.BillColumn;
import org.chokepoint.response.bill.BillOfMaterials;
import org.chokepoint.response.bill.BillReading;
import org.chokepoint.response.bill.CommonPart;
import org.chokepoint.response.bill.PartLibrary;
import org.chokepoint.response.bill.RawRow;

/** Where a bill of materials comes from. Shows nothing of what is in it. */
public final class BillSource {

  private static final Pattern SENTENCE =
      Pattern.compile("([\\d][\\d,. ]*)\\s+(.+?)\\s+(?:a|per)\\s+month");
  private static final int MOST_PARTS = 1_000;

  private final Function<BillReading, BillOfMaterials> reading;

  private BillSource(Function<BillReading, BillOfMaterials> reading) {
    this.reading = reading;
  }

  /** A CSV or XLSX file of the user's machine. */
  public static BillSource ofFile(Path file) {
    return new BillSource(r -> BillFile.read(file, r));
  }

  /** The bytes of such a file. */
  public static BillSource ofBytes(String name, byte[] bytes) {
    return new BillSource(r -> BillFile.read(name, bytes, r));
  }

  /**
   * Parts of the library with units a month.
   *
   * @param parts such as {@code EV traction motor=1200} or {@code 1,200 EVs a month}
   * @throws FailureException if a part is not in the library; names near ones
   */
  public static BillSource ofParts(List<String> parts) {
    List<List<String>> rows = rowsOf(parts);
    List<RawRow> raw = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      raw.add(new RawRow("", i + 1, rows.get(i).stream().map(RawRow.RawCell::of).toList()));
    }
    return new BillSource(r -> r.read(raw.iterator()));
  }

  /** The same as rows of a bill to fill in, the header first. */
  public static List<List<String>> rowsOf(List<String> parts) {
    if (parts.size() > MOST_PARTS) {
      throw new FailureException(
          FailureReason.TOO_LARGE, "--build", "names more than " + MOST_PARTS + " parts.");
    }
    PartLibrary library = PartLibrary.standard();
    List<List<String>> rows = new ArrayList<>();
    rows.add(BillColumn.template().get(0));
    parts.forEach(p -> rows.add(row(p.strip(), library)));
    return rows;
  }

  private static List<String> row(String words, PartLibrary library) {
    Matcher sentence = SENTENCE.matcher(words);
    int equals = words.lastIndexOf('=');
    boolean said = sentence.matches();
    if (!said && equals < 1) {
      throw new FailureException(
          FailureReason.MALFORMED,
          "'" + words + "'",
          "is not PART=UNITS, such as \"traction motor=1200\", nor \"1,200 EVs a month\".");
    }
    String name = said ? sentence.group(2) : words.substring(0, equals).strip();
    String units = said ? sentence.group(1).strip() : words.substring(equals + 1).strip();
    CommonPart part = find(name, library);
    Map<BillColumn, String> cells = new EnumMap<>(BillColumn.class);
    cells.put(BillColumn.PART, part.name());
    cells.put(BillColumn.MATERIAL, part.grade());
    cells.put(BillColumn.UNITS_PER_MONTH, units);
    List<String> row = new ArrayList<>();
    for (BillColumn column : BillColumn.values()) {
      row.add(cells.getOrDefault(column, ""));
    }
    return row;
  }

  private static CommonPart find(String name, PartLibrary library) {
    Optional<CommonPart> part = library.find(name);
    if (part.isEmpty() && name.endsWith("s")) {
      part = library.find(name.substring(0, name.length() - 1));
    }
    return part.orElseThrow(
        () ->
            new FailureException(
                FailureReason.UNKNOWN_NAME,
                "'" + name + "'",
                "is no part of the library. It holds "
                    + String.join("; ", library.parts().stream().map(CommonPart::name).toList())
                    + "."));
  }

  BillOfMaterials read(BillReading with) {
    return reading.apply(with);
  }
}
