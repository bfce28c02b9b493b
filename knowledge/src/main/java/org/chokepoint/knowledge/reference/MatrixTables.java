package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Reads the bare matrices of the input-output tables. */
public final class MatrixTables {
  private MatrixTables() {}

  /**
   * Reads a matrix.
   *
   * @param name such as {@code io/bea_summary_use_2023_producer_musd}
   * @throws FailureException with line and column if a cell is no number
   */
  public static InputOutputTable read(PackageTables tables, String name) {
    CsvTable csv = tables.raw(name);
    // The OECD tables number their rows and keep code and description beside the number.
    boolean numbered = csv.columns().get(1).equals("Code");
    int label = numbered ? 1 : 0;
    int first = numbered ? 3 : 1;
    int width = csv.columns().size() - first;
    List<String> rows = new ArrayList<>();
    double[] values = new double[width * csv.records().size()];
    for (int r = 0; r < csv.records().size(); r++) {
      List<String> record = csv.records().get(r);
      rows.add(record.get(label));
      for (int c = 0; c < width; c++) {
        values[r * width + c] = number(name, csv, r, first + c);
      }
    }
    List<String> columns = csv.columns().subList(first, csv.columns().size());
    return new InputOutputTable(tables.description().get(name).dataset(), rows, columns, values);
  }

  private static double number(String name, CsvTable csv, int row, int column) {
    String cell = csv.records().get(row).get(column);
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      String where = name + ", line " + csv.lines().get(row) + ", " + csv.columns().get(column);
      throw new FailureException(
          new org.chokepoint.model.failure.Failure(
              FailureReason.MALFORMED, where, "'" + cell + "' is not a number"),
          e);
    }
  }
}
