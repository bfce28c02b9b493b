package org.chokepoint.evidence.watch;

/**
 * A logistic function of one variable, fitted by Newton's method with a ridge penalty of one on the
 * slope, which keeps it finite where the classes are separable.
 *
 * @param intercept log-odds at zero
 * @param slope change of the log-odds by unit
 */
record Logistic(double intercept, double slope) {

  private static final int STEPS = 50;
  private static final double PENALTY = 1.0;

  /** Fits to pairs; without pairs the probability is one half. */
  static Logistic fit(double[] x, boolean[] y) {
    double a = 0;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double ga = -1e-3 * a;
      double gb = -PENALTY * b;
      double haa = 1e-3;
      double hab = 0;
      double hbb = PENALTY;
      for (int i = 0; i < x.length; i++) {
        double p = 1 / (1 + StrictMath.exp(-(a + b * x[i])));
        double error = (y[i] ? 1 : 0) - p;
        double w = p * (1 - p);
        ga += error;
        gb += error * x[i];
        haa += w;
        hab += w * x[i];
        hbb += w * x[i] * x[i];
      }
      double det = haa * hbb - hab * hab;
      double da = clamp((hbb * ga - hab * gb) / det);
      double db = clamp((haa * gb - hab * ga) / det);
      a += da;
      b += db;
      if (Math.abs(da) + Math.abs(db) < 1e-10) {
        break;
      }
    }
    return new Logistic(a, b);
  }

  private static double clamp(double step) {
    return Math.max(-2, Math.min(2, step));
  }

  double probability(double x) {
    return 1 / (1 + StrictMath.exp(-(intercept + slope * x)));
  }
}
