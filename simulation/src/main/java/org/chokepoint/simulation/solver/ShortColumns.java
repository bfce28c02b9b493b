package org.chokepoint.simulation.solver;

/**
 * A matrix most of whose columns have one or two entries, as an arc has: the first two entries of
 * every column side by side, so that the loop over them needs no loop inside.
 */
final class ShortColumns {
  private final SparseMatrix a;
  private final int[] firstRow;
  private final int[] secondRow;
  private final double[] firstValue;
  private final double[] secondValue;
  private final int[] longer;

  ShortColumns(SparseMatrix a) {
    this.a = a;
    firstRow = new int[a.columns];
    secondRow = new int[a.columns];
    firstValue = new double[a.columns];
    secondValue = new double[a.columns];
    int[] more = new int[a.columns];
    int count = 0;
    for (int j = 0; j < a.columns; j++) {
      int p = a.start[j];
      int length = a.start[j + 1] - p;
      if (length > 0) {
        firstRow[j] = a.row[p];
        firstValue[j] = a.value[p];
      }
      secondRow[j] = firstRow[j];
      if (length > 1) {
        secondRow[j] = a.row[p + 1];
        secondValue[j] = a.value[p + 1];
      }
      if (length > 2) {
        more[count++] = j;
      }
    }
    longer = java.util.Arrays.copyOf(more, count);
  }

  /** The inner product of every column with y. */
  void dotColumns(double[] y, double[] into) {
    for (int j = 0; j < into.length; j++) {
      into[j] = firstValue[j] * y[firstRow[j]] + secondValue[j] * y[secondRow[j]];
    }
    for (int j : longer) {
      double sum = into[j];
      for (int p = a.start[j] + 2; p < a.start[j + 1]; p++) {
        sum += a.value[p] * y[a.row[p]];
      }
      into[j] = sum;
    }
  }
}
