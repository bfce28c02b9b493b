package org.chokepoint.app.table;

import java.util.Arrays;
import java.util.List;

/**
 * Rows under named columns. A cell is a text, a number ({@link Double}, {@link Integer} or {@link
 * Long}), a {@link Boolean}, or empty text for nothing.
 *
 * @param title what the table shows
 * @param columns what each column holds
 * @param rows cells, as many as columns
 */
public record Table(String title, List<Column> columns, List<List<Object>> rows) {

  /** Copies the lists and rejects rows of another width. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "row " + row + " has " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
  }

  /**
   * A column.
   *
   * @param name name, lower case with underscores as in the data package
   * @param unit unit of its numbers; empty for text
   * @param forFiles whether it is for files only, as lists of ids are, which no person reads
   */
  public record Column(String name, String unit, boolean forFiles) {

    /** A column for people and files. */
    public Column(String name, String unit) {
      this(name, unit, false);
    }

    /** A column of text. */
    public static Column text(String name) {
      return new Column(name, "");
    }

    /** A column of text that is printed for nobody, but stands in files. */
    public static Column filed(String name) {
      return new Column(name, "", true);
    }

    /** Columns of text. */
    public static List<Column> texts(String... names) {
      return Arrays.stream(names).map(Column::text).toList();
    }

    /** Name with unit. */
    public String heading() {
      return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
  }
}
