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

  private static final int CENTRALITY_ROUNDS = 2;

  /** Correctors are not worth their solves where steps are at least this long. */
  private static final double LONG = 0.7;

  private static final double FREE_CURVATURE = 1e-6;
  private static final double NEGLIGIBLE = 1e-3;

  /** A price error on a column that no bound holds is of second order in the gap. */
  private static final double UNBOUNDED_WEIGHT = 0.05;

  final WarmStart warm;

  // Inverse of a column's room below, above, and of how far it may fall; 0 where there is no limit.
  private final double[] inverseLower;
  private final double[] inverseUpper;
  private final double[] inverseDown;
  private final double[] inverseZLower;
  private final double[] inverseZUpper;
  private double primalRatio;
  private double dualRatio;
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
  private double certificate;
  int iterations;

  InteriorPoint(CompiledProgram program) {
    super(program);
    warm = new WarmStart(this);
    inverseLower = new double[n];
    inverseUpper = new double[n];
    inverseDown = new double[n];
    inverseZLower = new double[n];
    inverseZUpper = new double[n];
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
    for (int j = 0; j < n; j++) {
      still[j] = p.fixed(j);
    }
    if (start == Start.WARM && warm.ready()) {
      warm.begin(p);
    } else if (start == Start.CENTRED) {
      startCentred(p);
    } else {
      startFromNothing(p);
    }
    warm.forget();
    double best = Double.POSITIVE_INFINITY;
    int sinceBest = 0;
    for (iterations = 0; iterations < MOST_ITERATIONS; iterations++) {
      measure(p);
      double worst = Math.max(primalError, Math.max(dualError, gapError));
      if (!warm.ready() && worst < WarmStart.KEPT_ERROR) {
        warm.keep(p);
      }
      if (Math.min(worst, certificate) <= GOAL) {
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
    price(y);
    dualError = 0;
    size = 0;
    double products = 0;
    double unbounded = 0;
    double gap = 0;
    for (int j = 0; j < n; j++) {
      if (still[j]) {
        dualResidual[j] = 0;
        continue;
      }
      double reduced = gradient[j] - priced[j];
      dualResidual[j] = reduced - zLower[j] + zUpper[j];
      dualError = Math.max(dualError, Math.abs(dualResidual[j]));
      size = Math.max(size, Math.abs(p.linear[j]));
      products += zLower[j] > 0 ? zLower[j] * aboveLower[j] : 0;
      products += zUpper[j] > 0 ? zUpper[j] * belowUpper[j] : 0;
      double room = reduced > 0 ? aboveLower[j] : belowUpper[j];
      if (room < Double.POSITIVE_INFINITY) {
        gap += Math.abs(reduced) * room;
      } else {
        unbounded = Math.max(unbounded, Math.abs(reduced));
        gap += UNBOUNDED_WEIGHT * Math.abs(reduced * x[j]);
      }
    }
    for (int i = 0; i < m; i++) {
      size = Math.max(size, Math.abs(y[i]));
    }
    dualError /= 1 + size;
    gapError = products / (1 / p.costUnit + Math.abs(cost));
    // What the certificate will say of rows, prices and gap, whatever the duals of the bounds are.
    gap /= 1 / p.costUnit + Math.abs(cost);
    certificate = Math.max(primalError, Math.max(unbounded / (1 + size), gap));
  }

  private void step(StandardNumbers p) {
    weigh(p);
    normal.factorise(theta, 1e-13, factor);
    double mu = meanProduct(p);
    for (int j = 0; j < n; j++) {
      lowerTarget[j] = -zLower[j] * finite(aboveLower[j]);
      upperTarget[j] = -zUpper[j] * finite(belowUpper[j]);
    }
    direction(false);
    double sigma = centring(mu, longestPrimal(1), longestDual(1));
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        lowerTarget[j] += sigma * mu - dx[j] * dzLower[j];
      }
      if (zUpper[j] > 0) {
        upperTarget[j] += sigma * mu + dx[j] * dzUpper[j];
      }
    }
    direction(true);
    spread(sigma * mu);
    double back = Math.max(0.99, 1 - mu);
    back = Math.min(back, 0.9995);
    double alphaP = Math.min(1, back * longestPrimal(1 / back));
    double alphaD = Math.min(1, back * longestDual(1 / back));
    if (p.curved) {
      alphaP = Math.min(alphaP, alphaD);
      alphaD = alphaP;
    }
    move(p, alphaP, alphaD);
  }

  /** Fills the columns' weights in the normal equations and the inverses of their rooms. */
  private void weigh(StandardNumbers p) {
    for (int j = 0; j < n; j++) {
      double bend = curvature[j];
      double lower = 0;
      double upper = 0;
      if (zLower[j] > 0) {
        double product = 1 / (zLower[j] * aboveLower[j]);
        lower = zLower[j] * product;
        inverseZLower[j] = aboveLower[j] * product;
        bend += zLower[j] * lower;
      }
      if (zUpper[j] > 0) {
        double product = 1 / (zUpper[j] * belowUpper[j]);
        upper = zUpper[j] * product;
        inverseZUpper[j] = belowUpper[j] * product;
        bend += zUpper[j] * upper;
      }
      if (zLower[j] == 0 && zUpper[j] == 0) {
        bend += FREE_CURVATURE;
      }
      inverseLower[j] = lower;
      inverseUpper[j] = upper;
      inverseDown[j] = lower;
      theta[j] = still[j] ? 0 : 1 / bend;
    }
    p.limitFalls(x, inverseDown);
  }

  /**
   * Gondzio's centrality correctors: pulls outlying products back towards the target as long as
   * that lengthens the step.
   */
  private void spread(double target) {
    double alphaP = Math.min(1, longestPrimal(1));
    double alphaD = Math.min(1, longestDual(1));
    for (int round = 0; round < CENTRALITY_ROUNDS && Math.min(alphaP, alphaD) < LONG; round++) {
      double savedPrimal = primalRatio;
      double savedDual = dualRatio;
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
      direction(true);
      double newP = longestPrimal(1);
      double newD = longestDual(1);
      if (newP + newD < alphaP + alphaD + 0.02) {
        if (newP + newD < alphaP + alphaD) {
          primalRatio = savedPrimal;
          dualRatio = savedDual;
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
  private void direction(boolean refined) {
    for (int j = 0; j < n; j++) {
      double g = lowerTarget[j] * inverseLower[j] - upperTarget[j] * inverseUpper[j];
      g -= dualResidual[j];
      pull[j] = g;
      dx[j] = theta[j] * g;
    }
    rowActivity(primalResidual, dx, dy);
    factor.solve(dy);
    price(dy);
    for (int j = 0; j < n; j++) {
      dx[j] = theta[j] * (pull[j] + priced[j]);
    }
    if (refined) {
      refine();
    }
    double primal = 0;
    double dual = 0;
    for (int j = 0; j < n; j++) {
      double d = dx[j];
      double low = (lowerTarget[j] - zLower[j] * d) * inverseLower[j];
      double high = (upperTarget[j] + zUpper[j] * d) * inverseUpper[j];
      dzLower[j] = low;
      dzUpper[j] = high;
      double p = d < 0 ? -d * inverseDown[j] : d * inverseUpper[j];
      if (p > primal) {
        primal = p;
      }
      double q = -low * inverseZLower[j];
      if (q > dual) {
        dual = q;
      }
      q = -high * inverseZUpper[j];
      if (q > dual) {
        dual = q;
      }
    }
    primalRatio = primal;
    dualRatio = dual;
  }

  /** Repeats the solve for what it left of the rows, if that is much. */
  private void refine() {
    rowActivity(primalResidual, dx, rowError);
    if (largest(rowError) <= Math.max(1e-12, NEGLIGIBLE * largest(primalResidual))) {
      return;
    }
    factor.solve(rowError);
    for (int i = 0; i < m; i++) {
      dy[i] += rowError[i];
    }
    price(dy);
    for (int j = 0; j < n; j++) {
      dx[j] = theta[j] * (pull[j] + priced[j]);
    }
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double v : values) {
      double size = v < 0 ? -v : v;
      if (size > most) {
        most = size;
      }
    }
    return most;
  }

  private double longestPrimal(double limit) {
    return primalRatio * limit > 1 ? 1 / primalRatio : limit;
  }

  private double longestDual(double limit) {
    return dualRatio * limit > 1 ? 1 / dualRatio : limit;
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
