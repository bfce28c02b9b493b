package org.chokepoint.response.exposure;

/**
 * A stock that fills in for late deliveries until it is empty.
 *
 * @param survivalMonths months from the scenario's first month until output first falls short; the
 *     horizon if it never does
 * @param output part of usual output in each month, in [0, 1]
 * @param holds whether it never falls short
 */
record Buffer(double survivalMonths, double[] output, boolean holds) {

  private static final double NOTHING = 1e-9;

  static Buffer of(double[] availability, double stockMonths, int firstMonth) {
    double stock = stockMonths;
    double survival = -1;
    double[] output = new double[availability.length];
    for (int t = 0; t < availability.length; t++) {
      double missing = Math.max(0, 1 - availability[t]);
      double drawn = Math.min(stock, missing);
      stock -= drawn;
      output[t] = Math.min(1, availability[t] + drawn);
      if (survival < 0 && missing - drawn > NOTHING) {
        survival = Math.max(0, t + drawn / missing - firstMonth);
      }
    }
    boolean holds = survival < 0;
    return new Buffer(holds ? availability.length - firstMonth : survival, output, holds);
  }
}
