package org.chokepoint.knowledge.balance;

/**
 * Adjusts figures as little as possible, weighted by their variances, so that linear balances hold
 * (Stone, Champernowne and Meade, Review of Economic Studies 9, 1942; as in material flow analysis
 * by Cencic and Rechberger, Journal of Environmental Engineering and Management 18, 2008): x = b -
 * V A' (A V A')^-1 (A b - c).
 */
final class LeastSquares {
  private LeastSquares() {}

  /**
   * The adjusted figures.
   *
   * @param stated figures b
   * @param deviation standard deviations, the roots of the diagonal of V; positive
   * @param balances rows of A, linearly independent
   * @param sums right-hand sides c
   */
  static double[] adjust(double[] stated, double[] deviation, double[][] balances, double[] sums) {
    int m = balances.length;
    double[][] system = new double[m][m + 1];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        system[i][j] = weighted(balances[i], balances[j], deviation);
      }
      system[i][m] = dot(balances[i], stated) - sums[i];
    }
    double[] multipliers = solve(system);
    double[] adjusted = stated.clone();
    for (int k = 0; k < stated.length; k++) {
      for (int i = 0; i < m; i++) {
        adjusted[k] -= deviation[k] * deviation[k] * balances[i][k] * multipliers[i];
      }
    }
    return adjusted;
  }

  private static double weighted(double[] a, double[] b, double[] deviation) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k] * deviation[k] * deviation[k];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
      }
      double[] swap = m[c];
      m[c] = m[pivot];
      m[pivot] = swap;
      if (m[c][c] == 0) {
        throw new IllegalArgumentException(
            "balances depend on each other. Maybe one stands twice.");
      }
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : m[r][c] / m[c][c];
        for (int k = c; factor != 0 && k <= n; k++) {
          m[r][k] -= factor * m[c][k];
        }
      }
    }
    double[] x = new double[n];
    for (int r = 0; r < n; r++) {
      x[r] = m[r][n] / m[r][r];
    }
    return x;
  }
}
