package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * The bounded dual simplex method: lets the basic variable that violates its bounds worst leave,
 * and keeps every reduced cost on its side of zero. The worst is measured in the norm of its row of
 * the basis's inverse, exact from a cold start (Forrest and Goldfarb 1992) and an estimate from a
 * warm one; variables with two bounds change sides on the way; ties within tolerance are decided
 * for the largest pivot (Harris 1973), for which costs are shifted.
 */
final class DualSimplex {
  private static final double LEAST_WEIGHT = 1e-4;
  private static final double DISAGREEMENT = 1e-7;
  private static final int MOST_REPAIRS = 50;
  private static final int NONE = -1;
  private static final int FURTHER = -2;

  private final SimplexState s;
  private final double[] weight;
  private final SparseVector row;
  private final SparseVector column;
  private final SparseVector third;
  private final double[] alpha;
  private final int[] touched;
  private int touchedCount;
  private final int[] candidate;
  private final IndexSet violated;
  private int flips;
  private boolean exactWeights;
  int pivots;

  DualSimplex(SimplexState state) {
    s = state;
    weight = new double[s.variables];
    row = new SparseVector(s.factor.positions);
    column = new SparseVector(s.factor.positions);
    third = new SparseVector(s.factor.positions);
    alpha = new double[s.variables];
    touched = new int[s.variables + 1];
    candidate = new int[s.variables];
    violated = new IndexSet(s.variables);
    Arrays.fill(weight, 1);
  }

  /**
   * Pivots until no basic variable violates its bounds.
   *
   * @param fromRows whether the basis is that of the logical variables
   * @return false if there is no such point, or the numbers are too bad to tell
   */
  boolean run(boolean fromRows, int limit) {
    if (fromRows) {
      Arrays.fill(weight, 1);
    }
    exactWeights = fromRows;
    pivots = 0;
    int repairs = 0;
    s.collectViolated(violated);
    while (true) {
      if (s.factor.worn() && !repair(false)) {
        return false;
      }
      int leaving = choose();
      if (leaving < 0) {
        return true;
      }
      if (pivots++ == limit) {
        return false;
      }
      int at = s.position[leaving];
      double excess = s.violation(leaving);
      solveAlphas(at);
      weight[leaving] = squares(row);
      double side = Math.signum(excess);
      flips = 0;
      int entering = firstEntering(side, Math.abs(excess));
      if (entering == FURTHER) {
        entering = furtherEntering(side, Math.abs(excess));
      }
      if (entering < 0) {
        return false;
      }
      s.solveColumn(entering, column);
      double pivot = column.value[at];
      if (Math.abs(pivot - alpha[entering]) > DISAGREEMENT * (1 + Math.abs(pivot))
          || Math.abs(pivot) < SimplexState.SMALLEST_PIVOT) {
        if (s.factor.exchanges == 0 || ++repairs > MOST_REPAIRS || !repair(true)) {
          return false;
        }
        continue;
      }
      flip(leaving);
      updateReduced(entering, leaving, side);
      updatePrimals(entering, leaving, excess > 0 ? s.upper[leaving] : s.lower[leaving], pivot);
      updateWeights(at, entering, pivot);
      s.exchange(leaving, entering, pivot);
    }
  }

  private boolean repair(boolean duals) {
    if (!s.refactorise()) {
      return false;
    }
    if (duals) {
      s.solveDuals();
      s.makeDualFeasible();
    }
    s.solvePrimals();
    s.collectViolated(violated);
    return true;
  }

  private int choose() {
    double best = 0;
    int leaving = NONE;
    for (int k = 0; k < violated.size; k++) {
      int j = violated.member(k);
      double v = s.violation(j);
      double score = v * v / weight[j];
      if (score > best || score == best && j < leaving) {
        best = score;
        leaving = j;
      }
    }
    return leaving;
  }

  private static double squares(SparseVector v) {
    double sum = 0;
    for (int k = 0; k < v.count; k++) {
      double e = v.value[v.index[k]];
      sum += e * e;
    }
    return sum;
  }

  /** The row of the tableau at a position, of all variables it touches. */
  private void solveAlphas(int at) {
    s.solveRow(at, row);
    for (int k = 0; k < touchedCount; k++) {
      alpha[touched[k]] = 0;
    }
    int[] start = s.byRow.start;
    int[] columnOf = s.byRow.row;
    double[] valueOf = s.byRow.value;
    int count = 0;
    for (int k = 0; k < row.count; k++) {
      int i = s.factor.order.rowAt[row.index[k]];
      double r = row.value[row.index[k]];
      if (s.state[s.columns + i] != SimplexState.HELD) {
        alpha[s.columns + i] = r;
        touched[count++] = s.columns + i;
      }
      int end = start[i + 1];
      for (int q = start[i]; q < end; q++) {
        int j = columnOf[q];
        double before = alpha[j];
        double sum = before + valueOf[q] * r;
        // Never exactly zero again, or the column would be listed twice.
        alpha[j] = sum == 0 ? Double.MIN_NORMAL : sum;
        touched[count] = j;
        count += before == 0 ? 1 : 0;
      }
    }
    touchedCount = count;
  }

  private static boolean blocks(double signedAlpha, byte state) {
    return (state & (signedAlpha > 0 ? SimplexState.AT_LOWER : SimplexState.AT_UPPER)) != 0;
  }

  /** The entering variable of a step that ends at the first reduced costs to reach zero. */
  private int firstEntering(double side, double slope) {
    double harris = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int k = 0; k < touchedCount; k++) {
      int j = touched[k];
      double size = Math.abs(alpha[j]);
      double room = Math.abs(s.reduced[j]);
      if (room <= harris * size
          && size >= SimplexState.SMALLEST_PIVOT
          && blocks(side * alpha[j], s.state[j])) {
        candidate[count++] = j;
        harris = Math.min(harris, (room + s.dualTolerance) / size);
      }
    }
    double passed = 0;
    int entering = NONE;
    for (int k = 0; k < count; k++) {
      int j = candidate[k];
      double size = Math.abs(alpha[j]);
      if (Math.abs(s.reduced[j]) <= harris * size) {
        passed += size * (s.upper[j] - s.lower[j]);
        entering = larger(j, entering);
      }
    }
    return slope - passed > 0 ? FURTHER : entering;
  }

  private int larger(int j, int than) {
    if (than < 0) {
      return j;
    }
    double a = Math.abs(alpha[j]);
    double b = Math.abs(alpha[than]);
    return a > b || a == b && j < than ? j : than;
  }

  /** The same when the step is worth going on with: what it passes changes bound. */
  private int furtherEntering(double side, double slopeAtStart) {
    double slope = slopeAtStart;
    int count = 0;
    for (int k = 0; k < touchedCount; k++) {
      int j = touched[k];
      if (Math.abs(alpha[j]) >= SimplexState.SMALLEST_PIVOT
          && blocks(side * alpha[j], s.state[j])) {
        candidate[count++] = j;
      }
    }
    int from = 0;
    while (from < count) {
      double harris = Double.POSITIVE_INFINITY;
      for (int k = from; k < count; k++) {
        int j = candidate[k];
        harris = Math.min(harris, (Math.abs(s.reduced[j]) + s.dualTolerance) / Math.abs(alpha[j]));
      }
      double passed = 0;
      int to = from;
      int entering = NONE;
      for (int k = from; k < count; k++) {
        int j = candidate[k];
        double size = Math.abs(alpha[j]);
        if (Math.abs(s.reduced[j]) <= harris * size) {
          passed += size * (s.upper[j] - s.lower[j]);
          candidate[k] = candidate[to];
          candidate[to++] = j;
          entering = larger(j, entering);
        }
      }
      if (slope - passed <= 0 || to == count) {
        flips = from;
        return entering;
      }
      slope -= passed;
      from = to;
    }
    return NONE;
  }

  private void flip(int leaving) {
    if (flips == 0) {
      return;
    }
    third.clear();
    for (int k = 0; k < flips; k++) {
      int j = candidate[k];
      double to = (s.state[j] & SimplexState.AT_LOWER) != 0 ? s.upper[j] : s.lower[j];
      double move = to - s.x[j];
      s.x[j] = to;
      s.state[j] ^= SimplexState.AT_LOWER | SimplexState.AT_UPPER;
      if (j >= s.columns) {
        third.add(s.factor.order.positionOfRow[j - s.columns], move);
      } else {
        for (int q = s.matrix.start[j]; q < s.matrix.start[j + 1]; q++) {
          third.add(s.factor.order.positionOfRow[s.matrix.row[q]], s.matrix.value[q] * move);
        }
      }
    }
    s.factor.forward(third, false);
    for (int k = 0; k < third.count; k++) {
      int b = s.basic[third.index[k]];
      s.x[b] -= third.value[third.index[k]];
      violated.put(b, b == leaving || s.violation(b) != 0);
    }
  }

  private void updateReduced(int entering, int leaving, double side) {
    double step = s.reduced[entering] / alpha[entering];
    if (step * side < 0) {
      s.cost[entering] -= s.reduced[entering];
      step = 0;
    }
    if (step != 0) {
      for (int k = 0; k < touchedCount; k++) {
        int j = touched[k];
        double r = s.reduced[j] - step * alpha[j];
        if (r < 0
            ? (s.state[j] & SimplexState.AT_LOWER) != 0
            : r > 0 && (s.state[j] & SimplexState.AT_UPPER) != 0) {
          s.cost[j] -= r;
          r = 0;
        }
        s.reduced[j] = r;
      }
    }
    s.reduced[entering] = 0;
    s.reduced[leaving] = -step;
  }

  private void updatePrimals(int entering, int leaving, double bound, double pivot) {
    double step = (s.x[leaving] - bound) / pivot;
    for (int k = 0; k < column.count; k++) {
      int b = s.basic[column.index[k]];
      s.x[b] -= step * column.value[column.index[k]];
      violated.put(b, s.violation(b) != 0);
    }
    s.x[leaving] = bound;
    violated.put(leaving, false);
    s.x[entering] += step;
    violated.put(entering, s.violation(entering) != 0);
  }

  private void updateWeights(int at, int entering, double pivot) {
    double norm = weight[s.basic[at]];
    if (exactWeights) {
      third.copyFrom(row);
      s.factor.forward(third, false);
    }
    for (int k = 0; k < column.count; k++) {
      int q = column.index[k];
      if (q == at) {
        continue;
      }
      int b = s.basic[q];
      double ratio = column.value[q] / pivot;
      weight[b] =
          exactWeights
              ? Math.max(
                  weight[b] - 2 * ratio * third.value[q] + ratio * ratio * norm, LEAST_WEIGHT)
              : Math.max(weight[b], ratio * ratio * norm);
    }
    weight[entering] = Math.max(norm / (pivot * pivot), LEAST_WEIGHT);
  }
}
