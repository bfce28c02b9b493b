package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * A primal-dual interior point method with Mehrotra's predictor and corrector for separable convex
 * costs. Columns stay strictly inside their bounds; rows and reduced costs become feasible on the
 * way. One factorisation of {@code A D A^T} per iteration.
 */
final class InteriorPoint {
  private static final int MOST_ITERATIONS = 150;
  private static final double GOAL = 1e-10;
  private static final double ACCEPTABLE = 2e-9;
  private static final double START_SPREAD = 2;

  /** The iterate kept for the next warm start is the first with errors below this. */
  private static final double KEPT_ERROR = 1e-2;

  private static final double KEPT_MARGIN = 1e-6;
  private static final double KEPT_SHARE = 0.1;
  private static final int CENTRALITY_ROUNDS = 2;
  private static final double FREE_CURVATURE = 1e-6;

  private final SparseMatrix a;
  private final SparseMatrix byRow;
  private final NormalEquations normal;
  private final CholeskyFactor factor;
  private final int n;
  private final int m;
  private final boolean[] still;
  private final double[] fall;
  private boolean anyFalling;
  private final double[] gradient;
  private final double[] curvature;
  private final double[] theta;
  private final double[] primalResidual;
  private final double[] dualResidual;
  private final double[] lowerTarget;
  private final double[] upperTarget;
  private final double[] pull;
  private final double[] rowWork;
  private final double[] rowError;
  private final double[] dx;
  private final double[] dy;
  private final double[] dzLower;
  private final double[] dzUpper;
  final double[] x;
  final double[] aboveLower;
  final double[] belowUpper;
  final double[] y;
  final double[] zLower;
  final double[] zUpper;
  private final double[] savedDx;
  private final double[] savedDy;
  private final double[] savedDzLower;
  private final double[] savedDzUpper;
  private final double[][] kept;
  private boolean hasKept;
  private double keptProduct;
  private double cost;
  private double primalError;
  private double dualError;
  private double gapError;
  int iterations;

  InteriorPoint(CompiledProgram program) {
    a = program.standard;
    byRow = program.standardByRow;
    normal = program.normal;
    factor = new CholeskyFactor(normal.layout());
    n = a.columns;
    m = a.rows;
    still = new boolean[n];
    fall = new double[n];
    gradient = new double[n];
    curvature = new double[n];
    theta = new double[n];
    primalResidual = new double[m];
    dualResidual = new double[n];
    lowerTarget = new double[n];
    upperTarget = new double[n];
    pull = new double[n];
    rowWork = new double[m];
    rowError = new double[m];
    dx = new double[n];
    dy = new double[m];
    dzLower = new double[n];
    dzUpper = new double[n];
    x = new double[n];
    aboveLower = new double[n];
    belowUpper = new double[n];
    y = new double[m];
    zLower = new double[n];
    zUpper = new double[n];
    savedDx = new double[n];
    savedDy = new double[m];
    savedDzLower = new double[n];
    savedDzUpper = new double[n];
    kept =
        new double[][] {
          new double[n], new double[m], new double[n], new double[n], new double[n], new double[n]
        };
  }

  /** Runs to the goal or as near as it gets; true if the errors are acceptable. */
  boolean run(StandardNumbers p, boolean warm) {
    anyFalling = false;
    for (int j = 0; j < n; j++) {
      still[j] = p.fixed(j);
      fall[j] = Double.POSITIVE_INFINITY;
      anyFalling |= p.falling(j);
    }
    if (warm && hasKept) {
      startFromKept(p);
    } else {
      startFromNothing(p);
    }
    hasKept = false;
    double best = Double.POSITIVE_INFINITY;
    int sinceBest = 0;
    for (iterations = 0; iterations < MOST_ITERATIONS; iterations++) {
      measure(p);
      double worst = Math.max(primalError, Math.max(dualError, gapError));
      if (!hasKept && worst < KEPT_ERROR) {
        keep(p);
      }
      if (worst <= GOAL) {
        return true;
      }
      if (worst < 0.9 * best) {
        best = worst;
        sinceBest = 0;
      } else if (++sinceBest > (best <= ACCEPTABLE ? 3 : 25) || Double.isNaN(worst)) {
        break;
      }
      step(p);
    }
    measure(p);
    return Math.max(primalError, Math.max(dualError, gapError)) <= ACCEPTABLE * 5;
  }

  private void keep(StandardNumbers p) {
    keptProduct = meanProduct(p);
    System.arraycopy(x, 0, kept[0], 0, n);
    System.arraycopy(y, 0, kept[1], 0, m);
    System.arraycopy(zLower, 0, kept[2], 0, n);
    System.arraycopy(zUpper, 0, kept[3], 0, n);
    System.arraycopy(aboveLower, 0, kept[4], 0, n);
    System.arraycopy(belowUpper, 0, kept[5], 0, n);
    hasKept = true;
  }

  private void startFromKept(StandardNumbers p) {
    System.arraycopy(kept[1], 0, y, 0, m);
    for (int j = 0; j < n; j++) {
      if (still[j]) {
        place(p, j, p.lower[j]);
        zLower[j] = 0;
        zUpper[j] = 0;
        continue;
      }
      placeKept(p, j);
      zLower[j] = lifted(kept[2][j], aboveLower[j]);
      zUpper[j] = lifted(kept[3][j], belowUpper[j]);
    }
  }

  /** Places a column where it was kept; one held by a bound follows that bound. */
  private void placeKept(StandardNumbers p, int j) {
    double value = kept[0][j];
    if (kept[2][j] > kept[4][j]) {
      value = p.lower[j] + kept[4][j];
    } else if (kept[3][j] > kept[5][j]) {
      value = p.upper[j] - kept[5][j];
    }
    double margin = Math.min(KEPT_MARGIN, 0.1 * (p.upper[j] - p.lower[j]));
    place(p, j, Math.min(Math.max(value, p.lower[j] + margin), p.upper[j] - margin));
  }

  /** The kept dual of a bound, no smaller than gives a product like the others'. */
  private double lifted(double z, double room) {
    return room == Double.POSITIVE_INFINITY ? 0 : Math.max(z, keptProduct * KEPT_SHARE / room);
  }

  private void place(StandardNumbers p, int j, double value) {
    x[j] = value;
    aboveLower[j] = value - p.lower[j];
    belowUpper[j] = p.upper[j] - value;
  }

  /** Mehrotra's start: least squares for rows and reduced costs, pushed inside the bounds. */
  private void startFromNothing(StandardNumbers p) {
    Arrays.fill(y, 0);
    for (int j = 0; j < n; j++) {
      theta[j] = still[j] || p.singular(j) ? 0 : 1;
      x[j] = p.startingPoint(j);
    }
    normal.factorise(theta, 1e-8, factor);
    rowActivity(p.b, x, rowWork);
    factor.solve(rowWork);
    double shift = 0;
    for (int j = 0; j < n; j++) {
      dx[j] = theta[j] * a.columnDot(j, rowWork);
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
      zLower[j] += zLower[j] > 0 ? dualShift : 0;
      zUpper[j] += zUpper[j] > 0 ? dualShift : 0;
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
    double shift = 1e-3;
    for (int j = 0; j < n; j++) {
      dualResidual[j] = gradient[j] - a.columnDot(j, y);
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
  private void rowActivity(double[] b, double[] at, double[] into) {
    for (int i = 0; i < m; i++) {
      into[i] = b[i] - byRow.columnDot(i, at);
    }
  }

  private double meanProduct(StandardNumbers p) {
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

  private void measure(StandardNumbers p) {
    cost = p.evaluate(x, gradient, curvature);
    rowActivity(p.b, x, primalResidual);
    double size = 0;
    primalError = 0;
    for (int i = 0; i < m; i++) {
      primalError = Math.max(primalError, Math.abs(primalResidual[i]));
      size = Math.max(size, Math.abs(p.b[i]));
    }
    primalError /= 1 + size;
    dualError = 0;
    size = 0;
    double products = 0;
    for (int j = 0; j < n; j++) {
      if (still[j]) {
        dualResidual[j] = 0;
        continue;
      }
      dualResidual[j] = gradient[j] - a.columnDot(j, y) - zLower[j] + zUpper[j];
      dualError = Math.max(dualError, Math.abs(dualResidual[j]));
      size = Math.max(size, Math.abs(p.linear[j]));
      products += zLower[j] > 0 ? zLower[j] * aboveLower[j] : 0;
      products += zUpper[j] > 0 ? zUpper[j] * belowUpper[j] : 0;
    }
    for (int i = 0; i < m; i++) {
      size = Math.max(size, Math.abs(y[i]));
    }
    dualError /= 1 + size;
    gapError = products / (1 / p.costUnit + Math.abs(cost));
  }

  private void step(StandardNumbers p) {
    for (int j = 0; j < n; j++) {
      if (anyFalling && p.falling(j)) {
        fall[j] = p.fall(j, x[j]);
      }
      double inverse = curvature[j];
      if (zLower[j] > 0) {
        inverse += zLower[j] / aboveLower[j];
      }
      if (zUpper[j] > 0) {
        inverse += zUpper[j] / belowUpper[j];
      }
      if (zLower[j] == 0 && zUpper[j] == 0) {
        inverse += FREE_CURVATURE;
      }
      theta[j] = still[j] ? 0 : 1 / inverse;
    }
    normal.factorise(theta, 1e-13, factor);
    double mu = meanProduct(p);
    for (int j = 0; j < n; j++) {
      lowerTarget[j] = -zLower[j] * finite(aboveLower[j]);
      upperTarget[j] = -zUpper[j] * finite(belowUpper[j]);
    }
    direction();
    double alphaP = longestPrimal(1);
    double alphaD = longestDual(1);
    double sigma = centring(mu, alphaP, alphaD);
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        lowerTarget[j] += sigma * mu - dx[j] * dzLower[j];
      }
      if (zUpper[j] > 0) {
        upperTarget[j] += sigma * mu + dx[j] * dzUpper[j];
      }
    }
    direction();
    spread(sigma * mu);
    double back = Math.max(0.99, 1 - mu);
    back = Math.min(back, 0.9995);
    alphaP = Math.min(1, back * longestPrimal(1 / back));
    alphaD = Math.min(1, back * longestDual(1 / back));
    if (p.curved) {
      alphaP = Math.min(alphaP, alphaD);
      alphaD = alphaP;
    }
    move(p, alphaP, alphaD);
  }

  /**
   * Gondzio's centrality correctors: pulls outlying products back towards the target as long as
   * that lengthens the step.
   */
  private void spread(double target) {
    double alphaP = Math.min(1, longestPrimal(1));
    double alphaD = Math.min(1, longestDual(1));
    for (int round = 0; round < CENTRALITY_ROUNDS && Math.min(alphaP, alphaD) < 0.95; round++) {
      System.arraycopy(dx, 0, savedDx, 0, n);
      System.arraycopy(dy, 0, savedDy, 0, m);
      System.arraycopy(dzLower, 0, savedDzLower, 0, n);
      System.arraycopy(dzUpper, 0, savedDzUpper, 0, n);
      double p = Math.min(1, 1.1 * alphaP + 0.1);
      double d = Math.min(1, 1.1 * alphaD + 0.1);
      for (int j = 0; j < n; j++) {
        if (zLower[j] > 0) {
          double product = (zLower[j] + d * dzLower[j]) * (aboveLower[j] + p * dx[j]);
          lowerTarget[j] += pullBack(product, target);
        }
        if (zUpper[j] > 0) {
          double product = (zUpper[j] + d * dzUpper[j]) * (belowUpper[j] - p * dx[j]);
          upperTarget[j] += pullBack(product, target);
        }
      }
      direction();
      double newP = longestPrimal(1);
      double newD = longestDual(1);
      if (newP + newD < alphaP + alphaD + 0.02) {
        if (newP + newD < alphaP + alphaD) {
          System.arraycopy(savedDx, 0, dx, 0, n);
          System.arraycopy(savedDy, 0, dy, 0, m);
          System.arraycopy(savedDzLower, 0, dzLower, 0, n);
          System.arraycopy(savedDzUpper, 0, dzUpper, 0, n);
        }
        return;
      }
      alphaP = newP;
      alphaD = newD;
    }
  }

  private static double pullBack(double product, double target) {
    if (product < 0.1 * target) {
      return 0.1 * target - product;
    }
    return product > 10 * target ? Math.max(10 * target - product, -10 * target) : 0;
  }

  private static double finite(double v) {
    return v == Double.POSITIVE_INFINITY ? 0 : v;
  }

  private double centring(double mu, double alphaP, double alphaD) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        sum += (zLower[j] + alphaD * dzLower[j]) * (aboveLower[j] + alphaP * dx[j]);
        count++;
      }
      if (zUpper[j] > 0) {
        sum += (zUpper[j] + alphaD * dzUpper[j]) * (belowUpper[j] - alphaP * dx[j]);
        count++;
      }
    }
    if (count == 0 || mu == 0) {
      return 0;
    }
    double ratio = Math.max(0, sum / count / mu);
    return Math.min(1, ratio * ratio * ratio);
  }

  /** Newton's direction for the targets in lowerTarget and upperTarget. */
  private void direction() {
    for (int j = 0; j < n; j++) {
      double g = -dualResidual[j];
      if (zLower[j] > 0) {
        g += lowerTarget[j] / aboveLower[j];
      }
      if (zUpper[j] > 0) {
        g -= upperTarget[j] / belowUpper[j];
      }
      pull[j] = g;
      dx[j] = theta[j] * g;
    }
    rowActivity(primalResidual, dx, dy);
    factor.solve(dy);
    for (int j = 0; j < n; j++) {
      dx[j] = theta[j] * (pull[j] + a.columnDot(j, dy));
    }
    refine();
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        dzLower[j] = (lowerTarget[j] - zLower[j] * dx[j]) / aboveLower[j];
      }
      if (zUpper[j] > 0) {
        dzUpper[j] = (upperTarget[j] + zUpper[j] * dx[j]) / belowUpper[j];
      }
    }
  }

  private void refine() {
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 2; round++) {
      rowActivity(primalResidual, dx, rowError);
      double worst = largest(rowError);
      if (worst < 1e-12 || worst > 0.5 * before) {
        return;
      }
      before = worst;
      factor.solve(rowError);
      for (int i = 0; i < m; i++) {
        dy[i] += rowError[i];
      }
      for (int j = 0; j < n; j++) {
        dx[j] = theta[j] * (pull[j] + a.columnDot(j, dy));
      }
    }
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double v : values) {
      most = Math.max(most, Math.abs(v));
    }
    return most;
  }

  private double longestPrimal(double limit) {
    double alpha = limit;
    if (anyFalling) {
      for (int j = 0; j < n; j++) {
        if (fall[j] + alpha * dx[j] < 0) {
          alpha = -fall[j] / dx[j];
        }
      }
    }
    for (int j = 0; j < n; j++) {
      if (aboveLower[j] + alpha * dx[j] < 0) {
        alpha = -aboveLower[j] / dx[j];
      }
      if (belowUpper[j] - alpha * dx[j] < 0) {
        alpha = belowUpper[j] / dx[j];
      }
    }
    return alpha;
  }

  private double longestDual(double limit) {
    double alpha = limit;
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0 && zLower[j] + alpha * dzLower[j] < 0) {
        alpha = -zLower[j] / dzLower[j];
      }
      if (zUpper[j] > 0 && zUpper[j] + alpha * dzUpper[j] < 0) {
        alpha = -zUpper[j] / dzUpper[j];
      }
    }
    return alpha;
  }

  private void move(StandardNumbers p, double alphaP, double alphaD) {
    for (int j = 0; j < n; j++) {
      if (still[j]) {
        continue;
      }
      double d = alphaP * dx[j];
      aboveLower[j] += d;
      belowUpper[j] -= d;
      x[j] =
          aboveLower[j] <= belowUpper[j] && p.lower[j] > Double.NEGATIVE_INFINITY
              ? p.lower[j] + aboveLower[j]
              : belowUpper[j] < Double.POSITIVE_INFINITY ? p.upper[j] - belowUpper[j] : x[j] + d;
      if (zLower[j] > 0) {
        zLower[j] += alphaD * dzLower[j];
      }
      if (zUpper[j] > 0) {
        zUpper[j] += alphaD * dzUpper[j];
      }
    }
    for (int i = 0; i < m; i++) {
      y[i] += alphaD * dy[i];
    }
  }
}
