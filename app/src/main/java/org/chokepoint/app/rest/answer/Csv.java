package org.chokepoint.app.rest.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Comma-separated text (RFC 4180) that a spreadsheet opens without running anything in it. */
public final class Csv {

  private final StringBuilder text = new StringBuilder();

  /** A table with these column names. */
  public Csv(String... columns) {
    row((Object[]) columns);
  }

  /** Adds a row; null becomes an empty cell. */
  public Csv row(Object... cells) {
    text.append(
        java.util.Arrays.stream(cells)
            .map(cell -> cell(Objects.toString(cell, ""), cell instanceof Number))
            .collect(Collectors.joining(",", "", "\r\n")));
    return this;
  }

  /** The cells of a list in one cell. */
  public static String joined(List<String> cells) {
    return String.join(";", cells);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(String raw, boolean number) {
    // A cell that starts like a formula would be computed by spreadsheets: an apostrophe stops it.
    boolean formula = !number && !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0;
    String value = formula ? "'" + raw : raw;
    if (value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      return value;
    }
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
