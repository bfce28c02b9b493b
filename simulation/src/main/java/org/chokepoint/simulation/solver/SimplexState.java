package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * A linear programme in scaled form {@code A x + s = b} with one logical variable s per row, a
 * basis of it, and the values that follow from both. Variables are numbered columns first, then
 * rows.
 */
final class SimplexState {
  /** How far, relative to the largest number of its kind, a bound or reduced cost may be off. */
  private static final double TOLERANCE = 1e-9;

  /** Entries of a solved column or row below this are no pivots. */
  static final double SMALLEST_PIVOT = 1e-7;

  // How a variable may move: not at all (basic or fixed), up, down, or both ways.
  static final byte HELD = 0;
  static final byte AT_LOWER = 1;
  static final byte AT_UPPER = 2;
  static final byte FREE = 3;

  private final CompiledProgram program;
  final SparseMatrix matrix;
  final SparseMatrix byRow;
  final int rows;
  final int columns;
  final int variables;
  final BasisFactor factor;

  /** The variable at each position of the factor, -1 where the position has ended. */
  final int[] basic;

  /** The position of each variable, -1 if it is not basic. */
  final int[] position;

  final byte[] state;
  final double[] lower;
  final double[] upper;

  /** Costs as given, and as they are shifted while the dual method runs. */
  final double[] given;

  final double[] cost;
  final double[] x;
  final double[] reduced;
  final double[] y;
  private final double[] rhs;
  private final double[] rest;
  private final SparseVector scratch;
  double primalTolerance;
  double dualTolerance;
  private boolean hasBasis;

  SimplexState(CompiledProgram program) {
    this.program = program;
    SparseMatrix a = program.matrix();
    rows = a.rows;
    columns = a.columns;
    variables = columns + rows;
    double[] value = a.value.clone();
    for (int j = 0; j < columns; j++) {
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        value[p] *= program.scaling.row[a.row[p]] * program.scaling.column[j];
      }
    }
    matrix = new SparseMatrix(rows, columns, a.start, a.row, value);
    byRow = matrix.transposed();
    factor = new BasisFactor(matrix);
    basic = new int[factor.positions];
    position = new int[variables];
    state = new byte[variables];
    lower = new double[variables];
    upper = new double[variables];
    given = new double[variables];
    cost = new double[variables];
    x = new double[variables];
    reduced = new double[variables];
    y = new double[rows];
    rhs = new double[rows];
    rest = new double[rows];
    scratch = new SparseVector(factor.positions);
  }

  boolean hasBasis() {
    return hasBasis;
  }

  void forgetBasis() {
    hasBasis = false;
  }

  void loadCosts(ProgramNumbers numbers) {
    double size = 0;
    for (int j = 0; j < columns; j++) {
      given[j] = numbers.linear[j] * program.scaling.column[j];
      size = Math.max(size, Math.abs(given[j]));
    }
    dualTolerance = TOLERANCE * (size == 0 ? 1 : size);
    dropShifts();
  }

  void loadBounds(ProgramNumbers numbers) {
    double size = 0;
    for (int i = 0; i < rows; i++) {
      rhs[i] = numbers.rhs[i] * program.scaling.row[i];
      size = Math.max(size, Math.abs(rhs[i]));
      RowSense sense = program.sense(i);
      lower[columns + i] = sense == RowSense.AT_LEAST ? Double.NEGATIVE_INFINITY : 0;
      upper[columns + i] = sense == RowSense.AT_MOST ? Double.POSITIVE_INFINITY : 0;
    }
    for (int j = 0; j < columns; j++) {
      lower[j] = numbers.lower[j] / program.scaling.column[j];
      upper[j] = numbers.upper[j] / program.scaling.column[j];
      size = Math.max(size, finite(lower[j]));
      size = Math.max(size, finite(upper[j]));
    }
    primalTolerance = TOLERANCE * (size == 0 ? 1 : size);
  }

  private static double finite(double bound) {
    return Double.isInfinite(bound) ? 0 : Math.abs(bound);
  }

  void dropShifts() {
    System.arraycopy(given, 0, cost, 0, variables);
  }

  /** Begins from the logical variables. */
  void startFromRows() {
    Arrays.fill(position, -1);
    factor.exchanges = 0;
    for (int i = 0; i < rows; i++) {
      basic[i] = columns + i;
    }
    hasBasis = refactorise();
  }

  /** Factorises the basis anew; false if it turned out singular. */
  boolean refactorise() {
    int kept = 0;
    for (int p = 0; p < positions(); p++) {
      if (basic[p] >= 0) {
        basic[kept++] = basic[p];
      }
    }
    if (!factor.factorise(basic)) {
      return false;
    }
    for (int p = 0; p < rows; p++) {
      position[basic[p]] = p;
    }
    return true;
  }

  /** Number of positions in use since the last factorisation. */
  int positions() {
    return rows + factor.exchanges;
  }

  /** Duals and reduced costs of the basis at the costs at hand. */
  void solveDuals() {
    scratch.clear();
    for (int p = 0; p < positions(); p++) {
      if (basic[p] >= 0 && cost[basic[p]] != 0) {
        scratch.set(p, cost[basic[p]]);
      }
    }
    factor.backward(scratch, false);
    Arrays.fill(y, 0);
    for (int k = 0; k < scratch.count; k++) {
      int p = scratch.index[k];
      y[factor.order.rowAt[p]] = scratch.value[p];
    }
    priceAll();
  }

  /** Reduced costs of all variables at the duals at hand. */
  void priceAll() {
    for (int j = 0; j < columns; j++) {
      reduced[j] = position[j] >= 0 ? 0 : cost[j] - matrix.columnDot(j, y);
    }
    for (int i = 0; i < rows; i++) {
      int j = columns + i;
      reduced[j] = position[j] >= 0 ? 0 : cost[j] - y[i];
    }
  }

  /** Values of the basic variables from those of the others. */
  void solvePrimals() {
    System.arraycopy(rhs, 0, rest, 0, rows);
    for (int j = 0; j < columns; j++) {
      if (position[j] < 0 && x[j] != 0) {
        for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
          rest[matrix.row[p]] -= matrix.value[p] * x[j];
        }
      }
    }
    scratch.clear();
    for (int i = 0; i < rows; i++) {
      double b = position[columns + i] < 0 ? rest[i] - x[columns + i] : rest[i];
      if (b != 0) {
        scratch.set(factor.order.positionOfRow[i], b);
      }
    }
    factor.forward(scratch, false);
    for (int p = 0; p < positions(); p++) {
      if (basic[p] >= 0) {
        x[basic[p]] = scratch.value[p];
      }
    }
  }

  /** Column of a variable in terms of the basis, for the next exchange to bring in. */
  void solveColumn(int j, SparseVector into) {
    into.clear();
    int[] at = factor.order.positionOfRow;
    if (j >= columns) {
      into.set(at[j - columns], 1);
    } else {
      for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
        into.set(at[matrix.row[p]], matrix.value[p]);
      }
    }
    factor.forward(into, true);
  }

  /** Row of the basis's inverse at a position, by position of its row, for the next exchange. */
  void solveRow(int at, SparseVector into) {
    into.clear();
    into.set(at, 1);
    factor.backward(into, true);
  }

  /** How far a variable lies outside its bounds: negative below, positive above, 0 inside. */
  double violation(int j) {
    double v = x[j];
    if (v < lower[j] - primalTolerance) {
      return v - lower[j];
    }
    return v > upper[j] + primalTolerance ? v - upper[j] : 0;
  }

  /** Whether moving this variable off its bound would lower the cost. */
  boolean attractive(int j) {
    return reduced[j] < -dualTolerance
        ? (state[j] & AT_LOWER) != 0
        : reduced[j] > dualTolerance && (state[j] & AT_UPPER) != 0;
  }

  void collectViolated(IndexSet into) {
    into.clear();
    for (int p = 0; p < positions(); p++) {
      if (basic[p] >= 0 && violation(basic[p]) != 0) {
        into.put(basic[p], true);
      }
    }
  }

  void collectAttractive(IndexSet into) {
    into.clear();
    for (int j = 0; j < variables; j++) {
      if (attractive(j)) {
        into.put(j, true);
      }
    }
  }

  /** Derives how a variable may move from its bounds and its value. */
  void restate(int j) {
    if (position[j] >= 0 || lower[j] == upper[j]) {
      state[j] = HELD;
    } else if (upper[j] == Double.POSITIVE_INFINITY) {
      state[j] = lower[j] == Double.NEGATIVE_INFINITY ? FREE : AT_LOWER;
    } else if (lower[j] == Double.NEGATIVE_INFINITY) {
      state[j] = AT_UPPER;
    } else {
      state[j] = x[j] - lower[j] <= upper[j] - x[j] ? AT_LOWER : AT_UPPER;
    }
  }

  /**
   * Puts every variable outside the basis at the bound that its reduced cost asks for, and shifts
   * the cost of those without such a bound, so that the dual method can begin.
   */
  void makeDualFeasible() {
    for (int j = 0; j < variables; j++) {
      if (position[j] < 0) {
        boolean below = lower[j] > Double.NEGATIVE_INFINITY;
        boolean above = upper[j] < Double.POSITIVE_INFINITY;
        if (below && (reduced[j] >= 0 || lower[j] == upper[j])) {
          x[j] = lower[j];
        } else if (above && reduced[j] <= 0) {
          x[j] = upper[j];
        } else {
          x[j] = below ? lower[j] : above ? upper[j] : 0;
          cost[j] -= reduced[j];
          reduced[j] = 0;
        }
      }
      restate(j);
    }
  }

  /** Brings one variable into the basis for another; the column and row must be solved. */
  void exchange(int leaving, int entering, double pivot) {
    int at = position[leaving];
    int opened = factor.exchange(at, pivot);
    basic[at] = -1;
    basic[opened] = entering;
    position[entering] = opened;
    position[leaving] = -1;
    restate(leaving);
    state[entering] = HELD;
  }

  void publish(double[] primal, double[] dual) {
    for (int j = 0; j < columns; j++) {
      primal[j] = x[j] * program.scaling.column[j];
    }
    for (int i = 0; i < rows; i++) {
      dual[i] = y[i] * program.scaling.row[i];
    }
  }
}
