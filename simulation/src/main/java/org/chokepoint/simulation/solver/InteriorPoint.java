package org.chokepoint.simulation.solver;

/**
 * A primal-dual interior point method with Mehrotra's predictor and corrector for separable convex
 * costs. Columns stay strictly inside their bounds; rows and reduced costs become feasible on the
 * way. One factorisation of {@code A D A^T} per iteration.
 */
final class InteriorPoint extends SearchDirection {
  private static final int MOST_ITERATIONS = 150;
  private static final double GOAL = 1e-10;
  private static final double ACCEPTABLE = 2e-9;

  /** Correctors are not worth their solves where steps are at least this long. */
  private static final double LONG = 0.7;

  /** The same of linear programmes, whose primal and dual steps are taken apart. */
  private static final double LONG_LINEAR = 0.95;

  /** An iterate with errors below this tells which columns rest on their bounds. */
  private static final double TELLING = 2e-3;

  /** How much smaller the errors must be before another guess is worth its time. */
  private static final double CLEARER = 0.3;

  /** A price error on a column that no bound holds is of second order in the gap. */
  private static final double UNBOUNDED_WEIGHT = 0.05;

  final WarmStart warm;
  final ActiveSet active;

  private double cost;
  private double primalError;
  private double dualError;
  private double gapError;
  private double certificate;
  private double telling;
  private boolean quadratic;
  int iterations;

  InteriorPoint(CompiledProgram program) {
    super(program);
    warm = new WarmStart(this);
    active = new ActiveSet(this);
  }

  /** Lets the next warm run begin from a point in the caller's units. */
  void startFrom(double[] primal, double[] dual, StandardNumbers p) {
    warm.keepPoint(primal, dual, p);
    active.forget();
  }

  /** Runs to the goal or as near as it gets; true if the errors are acceptable. */
  boolean run(StandardNumbers p, Start start) {
    // The last resort does without the active set.
    quadratic = p.curved && !p.powered() && start != Start.CENTRED;
    telling = TELLING;
    for (int j = 0; j < n; j++) {
      still[j] = p.fixed(j);
    }
    if (start == Start.WARM && quadratic && active.known() && active.run(p)) {
      iterations = 0;
      adopt();
      return true;
    }
    active.forget();
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
      if (handedOver(p, worst)) {
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

  /** Whether the active set method can end from here. */
  private boolean handedOver(StandardNumbers p, double worst) {
    if (!quadratic || iterations == 0 || worst >= telling) {
      return false;
    }
    telling = CLEARER * worst;
    active.guess();
    if (!active.run(p)) {
      return false;
    }
    adopt();
    return true;
  }

  /** Ends with what the active set method found. */
  private void adopt() {
    iterations += active.solves;
    System.arraycopy(active.x, 0, x, 0, n);
    System.arraycopy(active.y, 0, y, 0, m);
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
      double zl = zLower[j];
      double zu = zUpper[j];
      double residual = reduced - zl + zu;
      dualResidual[j] = residual;
      dualError = Math.max(dualError, Math.abs(residual));
      size = Math.max(size, Math.abs(p.linear[j]));
      double above = aboveLower[j];
      double below = belowUpper[j];
      products += zl > 0 ? zl * above : 0;
      products += zu > 0 ? zu * below : 0;
      double room = reduced > 0 ? above : below;
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
    double mu = direct(p, quadratic ? 0 : p.curved ? LONG : LONG_LINEAR);
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
