package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * Row and column factors that bring the entries of a matrix near one: a few sweeps of geometric
 * means, rounded to powers of two so that scaling loses no bit.
 */
final class Scaling {
  private static final int SWEEPS = 8;
  final double[] row;
  final double[] column;

  private Scaling(int rows, int columns) {
    row = new double[rows];
    column = new double[columns];
    Arrays.fill(row, 1);
    Arrays.fill(column, 1);
  }

  static Scaling of(SparseMatrix a) {
    Scaling s = new Scaling(a.rows, a.columns);
    double[] log = new double[a.entries()];
    for (int p = 0; p < log.length; p++) {
      log[p] = StrictMath.log(Math.abs(a.value[p]));
    }
    double[] r = new double[a.rows];
    double[] c = new double[a.columns];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      sweep(a, log, r, c);
    }
    for (int i = 0; i < a.rows; i++) {
      s.row[i] = powerOfTwo(r[i]);
    }
    for (int j = 0; j < a.columns; j++) {
      s.column[j] = powerOfTwo(c[j]);
    }
    return s;
  }

  private static void sweep(SparseMatrix a, double[] log, double[] r, double[] c) {
    double[] sum = new double[a.rows];
    int[] count = new int[a.rows];
    for (int j = 0; j < a.columns; j++) {
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        sum[a.row[p]] += log[p] + c[j];
        count[a.row[p]]++;
      }
    }
    for (int i = 0; i < a.rows; i++) {
      r[i] = count[i] == 0 ? 0 : -sum[i] / count[i];
    }
    for (int j = 0; j < a.columns; j++) {
      double total = 0;
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        total += log[p] + r[a.row[p]];
      }
      int length = a.start[j + 1] - a.start[j];
      c[j] = length == 0 ? 0 : -total / length;
    }
  }

  private static double powerOfTwo(double naturalLog) {
    double exponent = StrictMath.rint(naturalLog / StrictMath.log(2));
    return Math.scalb(1.0, (int) Math.max(-200, Math.min(200, exponent)));
  }
}
