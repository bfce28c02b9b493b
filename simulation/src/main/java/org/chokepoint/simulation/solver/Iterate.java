package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** The iterate of an interior point method, and Mehrotra's start from nothing. */
class Iterate {
  private static final double START_SPREAD = 2;

  final SparseMatrix a;
  final SparseMatrix byRow;
  final ShortColumns columns;
  final NormalEquations normal;
  final CholeskyFactor factor;
  final int n;
  final int m;
  final boolean[] still;
  final double[] gradient;
  final double[] curvature;
  final double[] theta;
  final double[] dualResidual;
  final double[] pull;
  final double[] rowWork;
  final double[] dx;
  final double[] x;
  final double[] aboveLower;
  final double[] belowUpper;
  final double[] y;
  final double[] zLower;
  final double[] zUpper;

  /** What the rows pay for a unit of each column. */
  final double[] priced;

  Iterate(CompiledProgram program) {
    a = program.standard;
    byRow = program.standardByRow;
    columns = program.standardColumns;
    normal = program.normal;
    factor = new CholeskyFactor(normal.layout());
    n = a.columns;
    m = a.rows;
    still = new boolean[n];
    gradient = new double[n];
    curvature = new double[n];
    theta = new double[n];
    dualResidual = new double[n];
    pull = new double[n];
    rowWork = new double[m];
    dx = new double[n];
    x = new double[n];
    aboveLower = new double[n];
    belowUpper = new double[n];
    y = new double[m];
    zLower = new double[n];
    zUpper = new double[n];
    priced = new double[n];
  }

  final void place(StandardNumbers p, int j, double value) {
    x[j] = value;
    aboveLower[j] = value - p.lower[j];
    belowUpper[j] = p.upper[j] - value;
  }

  /** Mehrotra's start: least squares for rows and reduced costs, pushed inside the bounds. */
  final void startFromNothing(StandardNumbers p) {
    Arrays.fill(y, 0);
    for (int j = 0; j < n; j++) {
      theta[j] = still[j] || p.singular(j) ? 0 : 1;
      x[j] = p.startingPoint(j);
    }
    normal.factorise(theta, 1e-8, factor);
    rowActivity(p.b, x, rowWork);
    factor.solve(rowWork);
    double shift = 0;
    price(rowWork);
    for (int j = 0; j < n; j++) {
      dx[j] = theta[j] * priced[j];
      if (p.lower[j] > Double.NEGATIVE_INFINITY && !still[j]) {
        shift = Math.max(shift, -1.5 * (x[j] + dx[j] - p.lower[j]));
      }
    }
    shift = Math.max(shift, 1e-3);
    for (int j = 0; j < n; j++) {
      placeInside(p, j, x[j] + dx[j], shift);
    }
    startDuals(p);
    balanceStart(p);
  }

  /**
   * The same start with equal products. Slower on most programmes, but it still moves where a few
   * products far below the others would stop the first step.
   */
  final void startCentred(StandardNumbers p) {
    startFromNothing(p);
    double product = meanProduct(p);
    for (int j = 0; j < n; j++) {
      zLower[j] = zLower[j] > 0 ? product / aboveLower[j] : 0;
      zUpper[j] = zUpper[j] > 0 ? product / belowUpper[j] : 0;
    }
  }

  /** Moves the start away from the bounds until no product is far below the others. */
  private void balanceStart(StandardNumbers p) {
    double products = 0;
    double primal = 0;
    double dual = 0;
    for (int j = 0; j < n; j++) {
      double room = Math.min(aboveLower[j], belowUpper[j]);
      double z = Math.max(zLower[j], zUpper[j]);
      if (z > 0) {
        products += room * z;
        primal += room;
        dual += z;
      }
    }
    if (products == 0) {
      return;
    }
    double primalShift = START_SPREAD * products / dual;
    double dualShift = START_SPREAD * products / primal;
    for (int j = 0; j < n; j++) {
      if (!still[j]) {
        placeInside(p, j, x[j], primalShift);
      }
      if (p.powered()) {
        zLower[j] += zLower[j] > 0 ? dualShift : 0;
        zUpper[j] += zUpper[j] > 0 ? dualShift : 0;
        continue;
      }
      // A bound far away gets a dual so much smaller, lest its product be far above the others.
      double room = Math.min(aboveLower[j], belowUpper[j]);
      zLower[j] = zLower[j] > 0 ? (zLower[j] + dualShift) * room / aboveLower[j] : 0;
      zUpper[j] = zUpper[j] > 0 ? (zUpper[j] + dualShift) * room / belowUpper[j] : 0;
    }
  }

  private void placeInside(StandardNumbers p, int j, double value, double shift) {
    double low = p.lower[j];
    double high = p.upper[j];
    if (still[j]) {
      place(p, j, low);
    } else if (p.singular(j)) {
      double at = p.startingPoint(j);
      double span = Math.min(high - low, 1e-2 + Math.abs(at));
      place(p, j, Math.min(Math.max(at, low + 0.1 * span), high - 0.1 * span));
    } else if (high == Double.POSITIVE_INFINITY) {
      place(p, j, low == Double.NEGATIVE_INFINITY ? value : Math.max(value, low) + shift);
    } else if (low == Double.NEGATIVE_INFINITY) {
      place(p, j, Math.min(value, high) - shift);
    } else {
      double room = high - low;
      double above = Math.max(value - low, 0) + shift;
      double v = Math.min(above, 0.5 * room);
      x[j] = low + v;
      aboveLower[j] = v;
      belowUpper[j] = room - v;
    }
  }

  private void startDuals(StandardNumbers p) {
    p.evaluate(x, gradient, curvature);
    for (int j = 0; j < n; j++) {
      pull[j] = theta[j] * gradient[j];
    }
    Arrays.fill(y, 0);
    a.addProduct(pull, y);
    factor.solve(y);
    price(y);
    double shift = 1e-3;
    for (int j = 0; j < n; j++) {
      dualResidual[j] = gradient[j] - priced[j];
      if (!still[j] && p.upper[j] == Double.POSITIVE_INFINITY) {
        shift = Math.max(shift, -1.5 * dualResidual[j]);
      }
    }
    for (int j = 0; j < n; j++) {
      double z = dualResidual[j];
      boolean low = !still[j] && p.lower[j] > Double.NEGATIVE_INFINITY;
      boolean high = !still[j] && p.upper[j] < Double.POSITIVE_INFINITY;
      zLower[j] = low ? Math.max(z, 0) + shift : 0;
      zUpper[j] = high ? Math.max(-z, 0) + shift : 0;
    }
  }

  /** {@code into = b - A x}. */
  final void rowActivity(double[] b, double[] at, double[] into) {
    byRow.dotColumns(at, into);
    for (int i = 0; i < m; i++) {
      into[i] = b[i] - into[i];
    }
  }

  /** Fills {@link #priced} for row prices. */
  final void price(double[] prices) {
    columns.dotColumns(prices, priced);
  }

  final double meanProduct(StandardNumbers p) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        sum += zLower[j] * aboveLower[j];
        count++;
      }
      if (zUpper[j] > 0) {
        sum += zUpper[j] * belowUpper[j];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
