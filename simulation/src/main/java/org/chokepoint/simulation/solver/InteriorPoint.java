package org.chokepoint.simulation.solver;

/**
 * A primal-dual interior point method with Mehrotra's predictor and corrector for separable convex
 * costs. Columns stay strictly inside their bounds; rows and reduced costs become feasible on the
 * way. One factorisation of {@code A D A^T} per iteration.
 */
final class InteriorPoint extends Iterate {
  private static final int MOST_ITERATIONS = 150;
  private static final double GOAL = 1e-10;
  private static final double ACCEPTABLE = 2e-9;

  /** The iterate kept for the next warm start is the first with errors below this. */
  private static final double KEPT_ERROR = 1e-2;

  private static final int CENTRALITY_ROUNDS = 2;
  private static final double FREE_CURVATURE = 1e-6;

  private final double[] fall;
  private boolean anyFalling;
  private final double[] primalResidual;
  private final double[] lowerTarget;
  private final double[] upperTarget;
  private final double[] rowError;
  private final double[] dy;
  private final double[] dzLower;
  private final double[] dzUpper;
  private final double[] savedDx;
  private final double[] savedDy;
  private final double[] savedDzLower;
  private final double[] savedDzUpper;
  private double cost;
  private double primalError;
  private double dualError;
  private double gapError;
  int iterations;

  InteriorPoint(CompiledProgram program) {
    super(program);
    fall = new double[n];
    primalResidual = new double[m];
    lowerTarget = new double[n];
    upperTarget = new double[n];
    rowError = new double[m];
    dy = new double[m];
    dzLower = new double[n];
    dzUpper = new double[n];
    savedDx = new double[n];
    savedDy = new double[m];
    savedDzLower = new double[n];
    savedDzUpper = new double[n];
  }

  /** Runs to the goal or as near as it gets; true if the errors are acceptable. */
  boolean run(StandardNumbers p, Start start) {
    anyFalling = false;
    for (int j = 0; j < n; j++) {
      still[j] = p.fixed(j);
      fall[j] = Double.POSITIVE_INFINITY;
      anyFalling |= p.falling(j);
    }
    if (start == Start.WARM && hasKept()) {
      startFromKept(p);
    } else if (start == Start.CENTRED) {
      startCentred(p);
    } else {
      startFromNothing(p);
    }
    forget();
    double best = Double.POSITIVE_INFINITY;
    int sinceBest = 0;
    for (iterations = 0; iterations < MOST_ITERATIONS; iterations++) {
      measure(p);
      double worst = Math.max(primalError, Math.max(dualError, gapError));
      if (!hasKept() && worst < KEPT_ERROR) {
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
    if (!p.curved) {
      // With curved costs one step serves both sides, and correctors lengthen it too little.
      spread(sigma * mu);
    }
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
