package org.chokepoint.app.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a table can be taken away. */
public enum TableFormat {
  /** Aligned columns for people. */
  TEXT,
  /** RFC 4180 in UTF-8. */
  CSV,
  /** An array of objects. */
  JSON,
  /** A workbook. */
  XLSX;

  /** The format with a file name's ending. */
  public static Optional<TableFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> lower.endsWith("." + f.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> lower.endsWith(".txt") ? Optional.of(TEXT) : Optional.empty());
  }

  /** The table in this format. */
  public byte[] write(Table table) {
    return switch (this) {
      case TEXT -> TextTable.write(table);
      case CSV -> CsvFormat.write(table);
      case JSON -> JsonFormat.write(table);
      case XLSX -> XlsxFormat.write(table);
    };
  }

  /** The table as text for a terminal of that many columns. */
  public static byte[] forTerminal(Table table, int columns) {
    return TextTable.write(table, columns);
  }

  /** Several tables, under their titles, for a terminal of that many columns. */
  public static byte[] forTerminal(List<Table> tables, int columns) {
    return TextTable.write(tables, columns);
  }

  /**
   * Several tables in this format: under their titles as text, an array as JSON, a sheet each in a
   * workbook.
   *
   * @throws IllegalArgumentException for CSV, which holds one table
   */
  public byte[] write(List<Table> tables) {
    return switch (this) {
      case TEXT -> TextTable.write(tables);
      case CSV -> throw new IllegalArgumentException("a CSV file holds one table");
      case JSON -> JsonFormat.write(tables);
      case XLSX -> XlsxFormat.write(tables);
    };
  }
}
