package org.chokepoint.response.solver;

import java.util.Arrays;

/**
 * Solves one recourse for many right hand sides. Starts from the last optimal basis, which stays
 * dual feasible whatever the right hand side, so a small change takes few pivots. Not thread-safe.
 */
final class DualSimplex {

  private static final double FEASIBLE = 1e-8;
  private static final double PIVOT = 1e-9;
  private static final double HARRIS = 1e-9;
  private static final int REFRESH = 5000;

  private final Recourse recourse;
  private final int rows;
  private final int columns;
  // Dictionary: basic variable i = sum_j coefficient[i][j] * nonbasic j; last row is the objective.
  private final double[][] dictionary;
  // Variables 0..columns-1 are y, columns.. are the slacks of the rows.
  private final int[] basic;
  private final int[] nonbasic;
  private final double[] value;

  private int pivotsSinceRefresh;

  DualSimplex(Recourse recourse) {
    this.recourse = recourse;
    this.rows = recourse.rows();
    this.columns = recourse.columns();
    this.dictionary = new double[rows + 1][columns];
    this.basic = new int[rows];
    this.nonbasic = new int[columns];
    this.value = new double[rows];
    refresh();
  }

  // Back to the slack basis: rounding errors of many pivots do not add up for ever.
  private void refresh() {
    pivotsSinceRefresh = 0;
    for (int i = 0; i < rows; i++) {
      basic[i] = columns + i;
      for (int j = 0; j < columns; j++) {
        dictionary[i][j] = recourse.coefficient(i, j);
      }
    }
    for (int j = 0; j < columns; j++) {
      nonbasic[j] = j;
      dictionary[rows][j] = recourse.cost(j);
    }
  }

  /**
   * The least cost for a right hand side.
   *
   * @param need right hand side
   * @param multipliers receives the dual value of each row
   * @throws IllegalStateException if no point is feasible
   */
  double solve(double[] need, double[] multipliers) {
    if (pivotsSinceRefresh > REFRESH) {
      refresh();
    }
    if (!optimise(need)) {
      // What many pivots have rounded away may look like a row that nothing can serve.
      refresh();
      if (!optimise(need)) {
        throw new IllegalStateException(
            "second stage has no feasible point. Maybe a demand has no column that says it is"
                + " unmet.");
      }
    }
    return finish(need, multipliers);
  }

  private boolean optimise(double[] need) {
    values(need);
    int limit = 50 * (rows + columns);
    for (int pivots = 0; pivots <= limit; pivots++) {
      boolean slow = pivots > limit / 2;
      int leaving = mostNegative(slow);
      if (leaving < 0) {
        return true;
      }
      int entering = slow ? lowest(leaving) : entering(leaving);
      if (entering < 0) {
        return false;
      }
      pivot(leaving, entering);
      pivotsSinceRefresh++;
      values(need);
    }
    return false;
  }

  private void values(double[] need) {
    for (int i = 0; i < rows; i++) {
      double v = basic[i] >= columns ? -need[basic[i] - columns] : 0;
      double[] row = dictionary[i];
      for (int j = 0; j < columns; j++) {
        if (nonbasic[j] >= columns) {
          v += row[j] * need[nonbasic[j] - columns];
        }
      }
      value[i] = v;
    }
  }

  // By size first; by lowest variable once progress is slow, which cannot cycle (Bland 1977).
  private int mostNegative(boolean lowestVariable) {
    int best = -1;
    for (int i = 0; i < rows; i++) {
      if (value[i] < -FEASIBLE) {
        boolean better =
            best < 0 || (lowestVariable ? basic[i] < basic[best] : value[i] < value[best]);
        best = better ? i : best;
      }
    }
    return best;
  }

  // The largest pivot among those whose ratio is least within a tolerance (Harris 1973): many duals
  // are zero at once, and small pivots among them would blow rounding errors up.
  private int entering(int leaving) {
    double[] row = dictionary[leaving];
    double bound = Double.POSITIVE_INFINITY;
    for (int j = 0; j < columns; j++) {
      if (row[j] > PIVOT) {
        bound = Math.min(bound, (Math.max(0, dictionary[rows][j]) + HARRIS) / row[j]);
      }
    }
    int best = -1;
    for (int j = 0; j < columns; j++) {
      boolean near = row[j] > PIVOT && Math.max(0, dictionary[rows][j]) / row[j] <= bound;
      if (near && (best < 0 || row[j] > row[best])) {
        best = j;
      }
    }
    return best;
  }

  private int lowest(int leaving) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < columns; j++) {
      double a = dictionary[leaving][j];
      if (a > PIVOT) {
        double ratio = Math.max(0, dictionary[rows][j]) / a;
        if (ratio < least || ratio == least && best >= 0 && nonbasic[j] < nonbasic[best]) {
          least = ratio;
          best = j;
        }
      }
    }
    return best;
  }

  private void pivot(int leaving, int entering) {
    double[] pivotRow = dictionary[leaving];
    double inverse = 1 / pivotRow[entering];
    for (int j = 0; j < columns; j++) {
      pivotRow[j] = j == entering ? inverse : -pivotRow[j] * inverse;
    }
    for (int i = 0; i <= rows; i++) {
      if (i != leaving) {
        substitute(dictionary[i], pivotRow, entering);
      }
    }
    int out = basic[leaving];
    basic[leaving] = nonbasic[entering];
    nonbasic[entering] = out;
  }

  private void substitute(double[] row, double[] pivotRow, int entering) {
    double factor = row[entering];
    if (factor == 0) {
      return;
    }
    row[entering] = 0;
    for (int j = 0; j < columns; j++) {
      row[j] += factor * pivotRow[j];
    }
  }

  private double finish(double[] need, double[] multipliers) {
    Arrays.fill(multipliers, 0);
    double cost = 0;
    for (int j = 0; j < columns; j++) {
      if (nonbasic[j] >= columns) {
        double dual = Math.max(0, dictionary[rows][j]);
        multipliers[nonbasic[j] - columns] = dual;
        cost += dual * need[nonbasic[j] - columns];
      }
    }
    return cost;
  }

  /** The value of each column in the last solution. */
  double[] columnValues() {
    double[] y = new double[columns];
    for (int i = 0; i < rows; i++) {
      if (basic[i] < columns) {
        y[basic[i]] = Math.max(0, value[i]);
      }
    }
    return y;
  }
}
