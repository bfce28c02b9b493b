package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * The bounded primal simplex method from a feasible basis: lets the column that lowers the cost
 * most, per estimate of its length (Devex, Harris 1973), enter. Only the columns that were
 * attractive when all were last priced are followed, until none of them is.
 */
final class PrimalSimplex {
  private static final double DISAGREEMENT = 1e-7;
  private static final int MOST_REPAIRS = 50;

  private final SimplexState s;
  private final SparseVector row;
  private final SparseVector column;
  private final double[] rowByRow;
  private final int[] rowPlaces;
  private int rowCount;
  private final double[] weight;
  private final IndexSet attractive;
  private final int[] followed;
  private final int[] followedIn;
  private int followedCount;
  private int pass;
  private double step;
  int pivots;

  PrimalSimplex(SimplexState state) {
    s = state;
    row = new SparseVector(s.factor.positions);
    column = new SparseVector(s.factor.positions);
    rowByRow = new double[s.rows];
    rowPlaces = new int[s.rows];
    weight = new double[s.variables];
    attractive = new IndexSet(s.variables);
    followed = new int[s.variables];
    followedIn = new int[s.variables];
    Arrays.fill(followedIn, -1);
  }

  /**
   * Pivots until no column is attractive. Duals must have been solved.
   *
   * @return false if the cost falls without limit, or the numbers are too bad to tell
   */
  boolean run(int limit) {
    pivots = 0;
    int repairs = 0;
    s.collectAttractive(attractive);
    follow();
    while (true) {
      if (s.factor.worn() && !repair()) {
        return false;
      }
      int entering = choose();
      if (entering < 0) {
        s.priceAll();
        s.collectAttractive(attractive);
        if (attractive.size == 0) {
          return true;
        }
        follow();
        continue;
      }
      if (pivots++ == limit) {
        return false;
      }
      double direction = s.reduced[entering] < 0 ? 1 : -1;
      s.solveColumn(entering, column);
      int at = leavingPosition(direction);
      double range = s.upper[entering] - s.lower[entering];
      if (at < 0 && range == Double.POSITIVE_INFINITY) {
        return false;
      }
      if (at < 0 || range <= step) {
        move(direction * range);
        s.x[entering] = direction > 0 ? s.upper[entering] : s.lower[entering];
        s.restate(entering);
        attractive.put(entering, false);
        continue;
      }
      solveRow(at);
      double pivot = column.value[at];
      if (Math.abs(pivot - alpha(entering)) > DISAGREEMENT * (1 + Math.abs(pivot))) {
        if (s.factor.exchanges == 0 || ++repairs > MOST_REPAIRS || !repair()) {
          return false;
        }
        continue;
      }
      exchange(entering, at, pivot, direction);
    }
  }

  private boolean repair() {
    if (!s.refactorise()) {
      return false;
    }
    s.solveDuals();
    s.solvePrimals();
    s.collectAttractive(attractive);
    follow();
    return true;
  }

  private void follow() {
    pass++;
    followedCount = attractive.size;
    for (int k = 0; k < followedCount; k++) {
      int j = attractive.member(k);
      followed[k] = j;
      followedIn[j] = pass;
      weight[j] = 1;
    }
  }

  private int choose() {
    double best = 0;
    int entering = -1;
    for (int k = 0; k < attractive.size; k++) {
      int j = attractive.member(k);
      double score = s.reduced[j] * s.reduced[j] / weight[j];
      if (score > best || score == best && j < entering) {
        best = score;
        entering = j;
      }
    }
    return entering;
  }

  /**
   * The position whose variable first reaches a bound, the largest pivot among ties within
   * tolerance, and in {@link #step} how far that is; -1 if none does.
   */
  private int leavingPosition(double direction) {
    double harris = Double.POSITIVE_INFINITY;
    for (int k = 0; k < column.count; k++) {
      double rate = -direction * column.value[column.index[k]];
      if (Math.abs(rate) >= SimplexState.SMALLEST_PIVOT) {
        double room = room(s.basic[column.index[k]], rate);
        harris = Math.min(harris, (room + s.primalTolerance) / Math.abs(rate));
      }
    }
    int at = -1;
    double largest = 0;
    step = Double.POSITIVE_INFINITY;
    for (int k = 0; k < column.count; k++) {
      double rate = -direction * column.value[column.index[k]];
      double size = Math.abs(rate);
      if (size >= SimplexState.SMALLEST_PIVOT && size > largest) {
        double room = room(s.basic[column.index[k]], rate);
        if (room <= harris * size && room < Double.POSITIVE_INFINITY) {
          largest = size;
          at = column.index[k];
          step = room / size;
        }
      }
    }
    return at;
  }

  private double room(int b, double rate) {
    return Math.max(0, rate < 0 ? s.x[b] - s.lower[b] : s.upper[b] - s.x[b]);
  }

  private void move(double distance) {
    for (int k = 0; k < column.count; k++) {
      s.x[s.basic[column.index[k]]] -= distance * column.value[column.index[k]];
    }
  }

  private void solveRow(int at) {
    for (int k = 0; k < rowCount; k++) {
      rowByRow[rowPlaces[k]] = 0;
    }
    s.solveRow(at, row);
    rowCount = row.count;
    for (int k = 0; k < rowCount; k++) {
      int i = s.factor.order.rowAt[row.index[k]];
      rowPlaces[k] = i;
      rowByRow[i] = row.value[row.index[k]];
    }
  }

  /** Entry of a variable in the tableau's row. */
  private double alpha(int j) {
    return j >= s.columns ? rowByRow[j - s.columns] : s.matrix.columnDot(j, rowByRow);
  }

  private void exchange(int entering, int at, double pivot, double direction) {
    int leaving = s.basic[at];
    move(direction * step);
    s.x[entering] += direction * step;
    s.x[leaving] = direction * pivot > 0 ? s.lower[leaving] : s.upper[leaving];
    double change = s.reduced[entering] / pivot;
    for (int k = 0; k < rowCount; k++) {
      s.y[rowPlaces[k]] += change * rowByRow[rowPlaces[k]];
    }
    s.exchange(leaving, entering, pivot);
    double base = weight[entering];
    for (int k = 0; k < followedCount; k++) {
      int j = followed[k];
      double a = alpha(j);
      if (a != 0) {
        s.reduced[j] -= change * a;
        weight[j] = Math.max(weight[j], a / pivot * (a / pivot) * base);
        attractive.put(j, s.attractive(j));
      }
    }
    s.reduced[entering] = 0;
    attractive.put(entering, false);
    s.reduced[leaving] = -change;
    weight[leaving] = Math.max(base / (pivot * pivot), 1);
    if (followedIn[leaving] == pass) {
      attractive.put(leaving, s.attractive(leaving));
    }
  }
}
