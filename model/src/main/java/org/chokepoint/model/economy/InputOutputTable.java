package org.chokepoint.model.economy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.chokepoint.model.source.Dataset;

/**
 * One matrix of an input-output table, in current million US dollars. Rows sell, columns buy,
 * except in a make table, where rows are industries and columns are the commodities they make.
 */
public final class InputOutputTable {
  private final Dataset dataset;
  private final List<String> rows;
  private final List<String> columns;
  private final double[] millionUsd;
  private final Map<String, Integer> rowIndex;
  private final Map<String, Integer> columnIndex;

  /**
   * A table of values.
   *
   * @param dataset where it comes from
   * @param rows row labels, each once
   * @param columns column labels, each once
   * @param millionUsd values row by row; copied
   * @throws IllegalArgumentException if a label stands twice or the values do not fill the table
   */
  public InputOutputTable(
      Dataset dataset, List<String> rows, List<String> columns, double[] millionUsd) {
    this.dataset = dataset;
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.millionUsd = millionUsd.clone();
    this.rowIndex = index(rows);
    this.columnIndex = index(columns);
    if (millionUsd.length != rows.size() * columns.size()) {
      throw new IllegalArgumentException(
          millionUsd.length + " values do not fill " + rows.size() + " x " + columns.size());
    }
  }

  private static Map<String, Integer> index(List<String> labels) {
    Map<String, Integer> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      if (byLabel.put(labels.get(i), i) != null) {
        throw new IllegalArgumentException("label " + labels.get(i) + " stands twice");
      }
    }
    return byLabel;
  }

  /** Where the table comes from. */
  public Dataset dataset() {
    return dataset;
  }

  /** Row labels in the order of the source. */
  public List<String> rows() {
    return rows;
  }

  /** Column labels in the order of the source. */
  public List<String> columns() {
    return columns;
  }

  /** The index of a row label. */
  public OptionalInt findRow(String label) {
    Integer at = rowIndex.get(label);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The index of a column label. */
  public OptionalInt findColumn(String label) {
    Integer at = columnIndex.get(label);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Million US dollars at a row and a column, both from 0. */
  public double millionUsd(int row, int column) {
    return millionUsd[row * columns.size() + column];
  }
}
