package org.chokepoint.simulation.leverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.economy.SectorUse;
import org.chokepoint.model.id.PlaceCode;

/**
 * The industries of one place: value added, output, and what each buys from each other, million US
 * dollars a year.
 */
public final class Industries {
  private final InputOutputTable table;
  private final Function<SectorUse, String> code;
  private final int[] column;
  private final double[] valueAdded;
  private final double[] output;

  private Industries(
      InputOutputTable table,
      Function<SectorUse, String> code,
      int[] column,
      double[] valueAdded,
      double[] output) {
    this.table = table;
    this.code = code;
    this.column = column;
    this.valueAdded = valueAdded;
    this.output = output;
  }

  /** The industries of the United States from a summary use table of the BEA. */
  public static Industries ofUseTable(InputOutputTable use) {
    int n = use.columns().size();
    double[] valueAdded = new double[n];
    double[] output = new double[n];
    int[] column = new int[n];
    for (int j = 0; j < n; j++) {
      column[j] = j;
      for (String label : List.of("V001", "V002", "V003")) {
        valueAdded[j] += cell(use, label, j);
      }
      output[j] = cell(use, "Total Industry Output", j);
    }
    return new Industries(use, SectorUse::beaSummary, column, valueAdded, output);
  }

  private static double cell(InputOutputTable table, String row, int column) {
    return table.findRow(row).isPresent()
        ? table.millionUsd(table.findRow(row).getAsInt(), column)
        : 0;
  }

  /**
   * The industries of a place from a world table whose labels are {@code PLACE_industry}. Output is
   * what an industry sells; value added is output less what it buys.
   *
   * @param inter sales between industries
   * @param ends sales to final users
   * @return no industries if the table does not hold the place
   */
  public static Industries ofWorldTable(
      InputOutputTable inter, InputOutputTable ends, PlaceCode place) {
    String prefix = place.value() + "_";
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; j < inter.columns().size(); j++) {
      if (inter.columns().get(j).startsWith(prefix)) {
        columns.add(j);
      }
    }
    int[] column = columns.stream().mapToInt(Integer::intValue).toArray();
    double[] output = new double[column.length];
    double[] valueAdded = new double[column.length];
    for (int k = 0; k < column.length; k++) {
      String label = inter.columns().get(column[k]);
      output[k] = rowSum(inter, label) + rowSum(ends, label);
      double bought = 0;
      for (int i = 0; i < inter.rows().size(); i++) {
        bought += inter.millionUsd(i, column[k]);
      }
      valueAdded[k] = Math.max(0, output[k] - bought);
    }
    return new Industries(
        inter, s -> s.wiod().isEmpty() ? "" : prefix + s.wiod(), column, valueAdded, output);
  }

  private static double rowSum(InputOutputTable table, String label) {
    int row = table.findRow(label).orElse(-1);
    double sum = 0;
    for (int j = 0; row >= 0 && j < table.columns().size(); j++) {
      sum += table.millionUsd(row, j);
    }
    return sum;
  }

  /** Whether the table holds any industry of the place. */
  public boolean isEmpty() {
    return column.length == 0;
  }

  /** The table they come from. */
  InputOutputTable table() {
    return table;
  }

  /** Code of the industry in which an end use takes place; empty if none. */
  String codeOf(SectorUse use) {
    return code.apply(use);
  }

  /** Index of an industry, or -1. */
  int find(String sector) {
    int at = table.findColumn(sector).orElse(-1);
    return at < 0 ? -1 : Arrays.binarySearch(column, at);
  }

  /** Number of industries. */
  int size() {
    return column.length;
  }

  /** Value added of an industry, million US dollars. */
  double valueAdded(int industry) {
    return valueAdded[industry];
  }

  /** The part of a buyer's output value that it buys from a seller, 0..1. */
  double bought(String seller, int buyer) {
    int row = table.findRow(seller).orElse(-1);
    return row < 0 || output[buyer] <= 0
        ? 0
        : Math.max(0, table.millionUsd(row, column[buyer])) / output[buyer];
  }
}
