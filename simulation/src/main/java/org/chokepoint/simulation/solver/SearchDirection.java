package org.chokepoint.simulation.solver;

/**
 * The directions of an interior point method: Mehrotra's predictor and corrector and Gondzio's
 * centrality correctors, on one factorisation of {@code A D A^T}. Loops over the columns do as much
 * as they can at once, because their time is that of reading the arrays.
 */
class SearchDirection extends Iterate {
  private static final int CENTRALITY_ROUNDS = 2;
  private static final double FREE_CURVATURE = 1e-6;
  private static final double NEGLIGIBLE = 1e-3;

  final double[] primalResidual;
  final double[] dy;
  final double[] dzLower;
  final double[] dzUpper;

  // Inverse of a column's room below, above, and of how far it may fall; 0 where there is no limit.
  private final double[] inverseLower;
  private final double[] inverseUpper;
  private final double[] inverseDown;
  private final double[] inverseZLower;
  private final double[] inverseZUpper;
  private final double[] lowerTarget;
  private final double[] upperTarget;
  private final double[] rowError;
  private final double[] savedDx;
  private final double[] savedDy;
  private final double[] savedDzLower;
  private final double[] savedDzUpper;
  private double mu;
  private int bounds;
  private double primalRatio;
  private double dualRatio;

  SearchDirection(CompiledProgram program) {
    super(program);
    primalResidual = new double[m];
    dy = new double[m];
    dzLower = new double[n];
    dzUpper = new double[n];
    inverseLower = new double[n];
    inverseUpper = new double[n];
    inverseDown = new double[n];
    inverseZLower = new double[n];
    inverseZUpper = new double[n];
    lowerTarget = new double[n];
    upperTarget = new double[n];
    rowError = new double[m];
    savedDx = new double[n];
    savedDy = new double[m];
    savedDzLower = new double[n];
    savedDzUpper = new double[n];
  }

  /**
   * Finds the direction from the residuals and curvatures at the iterate.
   *
   * @param longEnough correctors are not worth their solves where steps are at least this long
   * @return the mean product of a room and its dual at the iterate
   */
  final double direct(StandardNumbers p, double longEnough) {
    weigh();
    p.limitFalls(x, inverseDown);
    normal.factorise(theta, 1e-13, factor);
    solve(false);
    double sigma = centring(longestPrimal(1), longestDual(1));
    correct(sigma * mu);
    solve(true);
    spread(sigma * mu, longEnough);
    return mu;
  }

  /**
   * Weights of the columns in the normal equations, inverses of rooms, and the predictor's pull.
   */
  private void weigh() {
    double sum = 0;
    bounds = 0;
    for (int j = 0; j < n; j++) {
      double bend = curvature[j];
      double zl = zLower[j];
      double zu = zUpper[j];
      double lower = 0;
      double upper = 0;
      double low = 0;
      double high = 0;
      if (zl > 0) {
        double room = aboveLower[j];
        low = zl * room;
        double inverse = 1 / low;
        lower = zl * inverse;
        inverseZLower[j] = room * inverse;
        bend += zl * lower;
        sum += low;
        bounds++;
      }
      if (zu > 0) {
        double room = belowUpper[j];
        high = zu * room;
        double inverse = 1 / high;
        upper = zu * inverse;
        inverseZUpper[j] = room * inverse;
        bend += zu * upper;
        sum += high;
        bounds++;
      }
      if (zl == 0 && zu == 0) {
        bend += FREE_CURVATURE;
      }
      inverseLower[j] = lower;
      inverseUpper[j] = upper;
      inverseDown[j] = lower;
      theta[j] = still[j] ? 0 : 1 / bend;
      lowerTarget[j] = -low;
      upperTarget[j] = -high;
      pull(j, -low, -high);
    }
    mu = bounds == 0 ? 0 : sum / bounds;
  }

  /** Notes what a column's targets ask of it, and how far it would go alone. */
  private void pull(int j, double low, double high) {
    double g = low * inverseLower[j] - high * inverseUpper[j];
    g -= dualResidual[j];
    pull[j] = g;
    dx[j] = theta[j] * g;
  }

  /** Targets of the corrector: products of the target's size, less those of the predictor. */
  private void correct(double target) {
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        lowerTarget[j] += target - dx[j] * dzLower[j];
      }
      if (zUpper[j] > 0) {
        upperTarget[j] += target + dx[j] * dzUpper[j];
      }
      pull(j, lowerTarget[j], upperTarget[j]);
    }
  }

  private double centring(double alphaP, double alphaD) {
    if (bounds == 0 || mu == 0) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        sum += (zLower[j] + alphaD * dzLower[j]) * (aboveLower[j] + alphaP * dx[j]);
      }
      if (zUpper[j] > 0) {
        sum += (zUpper[j] + alphaD * dzUpper[j]) * (belowUpper[j] - alphaP * dx[j]);
      }
    }
    double ratio = Math.max(0, sum / bounds / mu);
    return Math.min(1, ratio * ratio * ratio);
  }

  /**
   * Gondzio's centrality correctors: pulls outlying products back towards the target as long as
   * that lengthens the step.
   */
  private void spread(double target, double enough) {
    double alphaP = Math.min(1, longestPrimal(1));
    double alphaD = Math.min(1, longestDual(1));
    for (int round = 0; round < CENTRALITY_ROUNDS && Math.min(alphaP, alphaD) < enough; round++) {
      double savedPrimal = primalRatio;
      double savedDual = dualRatio;
      System.arraycopy(dx, 0, savedDx, 0, n);
      System.arraycopy(dy, 0, savedDy, 0, m);
      System.arraycopy(dzLower, 0, savedDzLower, 0, n);
      System.arraycopy(dzUpper, 0, savedDzUpper, 0, n);
      pullBack(Math.min(1, 1.1 * alphaP + 0.1), Math.min(1, 1.1 * alphaD + 0.1), target);
      solve(true);
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

  /** Corrects the targets of products that steps of these lengths would leave as outliers. */
  private void pullBack(double alphaP, double alphaD, double target) {
    for (int j = 0; j < n; j++) {
      if (zLower[j] > 0) {
        double product = (zLower[j] + alphaD * dzLower[j]) * (aboveLower[j] + alphaP * dx[j]);
        lowerTarget[j] += outlying(product, target);
      }
      if (zUpper[j] > 0) {
        double product = (zUpper[j] + alphaD * dzUpper[j]) * (belowUpper[j] - alphaP * dx[j]);
        upperTarget[j] += outlying(product, target);
      }
      pull(j, lowerTarget[j], upperTarget[j]);
    }
  }

  private static double outlying(double product, double target) {
    if (product < 0.1 * target) {
      return 0.1 * target - product;
    }
    return product > 10 * target ? Math.max(10 * target - product, -10 * target) : 0;
  }

  /** Newton's direction for the targets, whose pull on the columns is known. */
  private void solve(boolean refined) {
    rowActivity(primalResidual, dx, dy);
    factor.solve(dy);
    follow();
    if (!refined) {
      return;
    }
    rowActivity(primalResidual, dx, rowError);
    if (largest(rowError) > Math.max(1e-12, NEGLIGIBLE * largest(primalResidual))) {
      // Repeats the solve for what it left of the rows, which is much.
      factor.solve(rowError);
      for (int i = 0; i < m; i++) {
        dy[i] += rowError[i];
      }
      follow();
    }
  }

  /** The columns' part of the direction, and how far it may be followed. */
  private void follow() {
    price(dy);
    double primal = 0;
    double dual = 0;
    for (int j = 0; j < n; j++) {
      double d = theta[j] * (pull[j] + priced[j]);
      double low = (lowerTarget[j] - zLower[j] * d) * inverseLower[j];
      double high = (upperTarget[j] + zUpper[j] * d) * inverseUpper[j];
      dx[j] = d;
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

  final double longestPrimal(double limit) {
    return primalRatio * limit > 1 ? 1 / primalRatio : limit;
  }

  final double longestDual(double limit) {
    return dualRatio * limit > 1 ? 1 / dualRatio : limit;
  }
}
