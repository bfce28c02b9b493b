package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * Where a warm solve begins: an early iterate of the solve before. Near the old numbers it is taken
 * over as it is, with columns that follow the bounds that hold them. Far from them it would stand
 * too near its old bounds to move, so only its prices are kept, and every column is put where those
 * prices and barriers of equal weight at its bounds balance.
 */
final class WarmStart {
  /** An iterate with errors below this is worth keeping. */
  static final double KEPT_ERROR = 1e-3;

  private static final double MARGIN = 1e-6;
  private static final double LEAST_SHARE = 0.03;

  /** Rows' error over the gap's above which only prices are taken over. */
  private static final double FAR = 5;

  /** Weight of the barriers for each unit of the rows' error. */
  private static final double BARRIER = 0.05;

  private static final int MOST_STEPS = 6;

  private final Iterate at;
  private final double[] slopes = new double[2];
  private final double[] x;
  private final double[] y;
  private final double[] zLower;
  private final double[] zUpper;
  private final double[] aboveLower;
  private final double[] belowUpper;
  private double product;
  private double flowUnit;
  private double priceUnit;
  private boolean kept;
  private boolean pointOnly;

  WarmStart(Iterate at) {
    this.at = at;
    x = new double[at.n];
    y = new double[at.m];
    zLower = new double[at.n];
    zUpper = new double[at.n];
    aboveLower = new double[at.n];
    belowUpper = new double[at.n];
  }

  /** Whether there is anything to start from. */
  boolean ready() {
    return kept;
  }

  /** Drops what is kept. */
  void forget() {
    kept = false;
  }

  /** Keeps the iterate as it is now. */
  void keep(StandardNumbers p) {
    System.arraycopy(at.x, 0, x, 0, x.length);
    System.arraycopy(at.y, 0, y, 0, y.length);
    System.arraycopy(at.zLower, 0, zLower, 0, x.length);
    System.arraycopy(at.zUpper, 0, zUpper, 0, x.length);
    System.arraycopy(at.aboveLower, 0, aboveLower, 0, x.length);
    System.arraycopy(at.belowUpper, 0, belowUpper, 0, x.length);
    product = at.meanProduct(p);
    flowUnit = p.flowUnit;
    priceUnit = p.priceUnit;
    kept = true;
    pointOnly = false;
  }

  /**
   * Keeps a point in the caller's units; rows and columns that it does not reach begin at 0. Its
   * distance from the bounds tells nothing, so its prices alone are used.
   */
  void keepPoint(double[] primal, double[] dual, StandardNumbers p) {
    Arrays.fill(x, 0);
    Arrays.fill(y, 0);
    for (int j = 0; j < primal.length; j++) {
      x[j] = primal[j] / p.xUnit[j];
    }
    for (int i = 0; i < dual.length; i++) {
      y[i] = dual[i] / p.yUnit[i];
    }
    at.rowActivity(p.b, x, at.rowWork);
    for (int j = primal.length; j < x.length; j++) {
      int entry = at.a.start[j];
      x[j] = at.rowWork[at.a.row[entry]] / at.a.value[entry];
    }
    Arrays.fill(zLower, 1);
    Arrays.fill(zUpper, 1);
    flowUnit = p.flowUnit;
    priceUnit = p.priceUnit;
    kept = true;
    pointOnly = true;
  }

  /** Fills the iterate. */
  void begin(StandardNumbers p) {
    rescale(p);
    System.arraycopy(y, 0, at.y, 0, y.length);
    if (pointOnly) {
      centre(p, 0);
      return;
    }
    for (int j = 0; j < x.length; j++) {
      follow(p, j);
    }
    if (rowError(p) > FAR * at.meanProduct(p) / unitProduct(p)) {
      centre(p, product);
    }
  }

  /** The kept numbers in the units of the new programme, which are powers of two as well. */
  private void rescale(StandardNumbers p) {
    double flow = flowUnit / p.flowUnit;
    double price = priceUnit / p.priceUnit;
    if (flow != 1 || price != 1) {
      for (int j = 0; j < x.length; j++) {
        x[j] *= flow;
        aboveLower[j] *= flow;
        belowUpper[j] *= flow;
        zLower[j] *= price;
        zUpper[j] *= price;
      }
      for (int i = 0; i < y.length; i++) {
        y[i] *= price;
      }
      product *= flow * price;
      flowUnit = p.flowUnit;
      priceUnit = p.priceUnit;
    }
  }

  /** Places a column where it was kept; one held by a bound follows that bound. */
  private void follow(StandardNumbers p, int j) {
    if (at.still[j]) {
      hold(p, j);
      return;
    }
    double value = x[j];
    if (zLower[j] > aboveLower[j]) {
      value = p.lower[j] + aboveLower[j];
    } else if (zUpper[j] > belowUpper[j]) {
      value = p.upper[j] - belowUpper[j];
    }
    double margin = Math.min(MARGIN, 0.1 * (p.upper[j] - p.lower[j]));
    at.place(p, j, Math.min(Math.max(value, p.lower[j] + margin), p.upper[j] - margin));
    at.zLower[j] = lifted(zLower[j], at.aboveLower[j]);
    at.zUpper[j] = lifted(zUpper[j], at.belowUpper[j]);
  }

  private void hold(StandardNumbers p, int j) {
    at.place(p, j, p.lower[j]);
    at.zLower[j] = 0;
    at.zUpper[j] = 0;
  }

  /** The kept dual of a bound, no smaller than gives a product like the others'. */
  private double lifted(double z, double room) {
    return room == Double.POSITIVE_INFINITY ? 0 : Math.max(z, product * LEAST_SHARE / room);
  }

  /** Largest error of a row, relative to the right-hand sides. */
  private double rowError(StandardNumbers p) {
    at.rowActivity(p.b, at.x, at.rowWork);
    double worst = 0;
    double size = 0;
    for (int i = 0; i < y.length; i++) {
      worst = Math.max(worst, Math.abs(at.rowWork[i]));
      size = Math.max(size, Math.abs(p.b[i]));
    }
    return worst / (1 + size);
  }

  /** The product of each bound that together make a gap of the size of the cost. */
  private double unitProduct(StandardNumbers p) {
    int count = 0;
    for (int j = 0; j < x.length; j++) {
      count += at.zLower[j] > 0 ? 1 : 0;
      count += at.zUpper[j] > 0 ? 1 : 0;
    }
    double cost = p.evaluate(at.x, at.gradient, at.curvature);
    return (1 / p.costUnit + Math.abs(cost)) / Math.max(1, count);
  }

  /**
   * Puts every column where the kept prices and the barriers balance; once more with a higher
   * weight if the rows' error that this leaves is large against the barriers.
   */
  private void centre(StandardNumbers p, double weight) {
    at.price(at.y);
    double mu = weight;
    if (mu == 0) {
      for (int j = 0; j < x.length; j++) {
        inside(p, j, 1, x[j]);
      }
      mu = KEPT_ERROR * unitProduct(p);
    }
    for (int j = 0; j < x.length; j++) {
      balance(p, j, mu, x[j]);
    }
    double wanted = BARRIER * rowError(p) * unitProduct(p);
    if (wanted > mu) {
      for (int j = 0; j < x.length; j++) {
        balance(p, j, wanted, at.x[j]);
      }
    }
  }

  private void balance(StandardNumbers p, int j, double mu, double from) {
    boolean opened = zLower[j] == 0 && zUpper[j] == 0 && p.lower[j] > Double.NEGATIVE_INFINITY;
    if (at.still[j]) {
      hold(p, j);
    } else if (opened && !p.falling(j)) {
      // The prices of a row that nothing could enter mean nothing.
      inside(p, j, mu, p.lower[j] + Math.min(1e-3, 0.1 * (p.upper[j] - p.lower[j])));
    } else {
      inside(p, j, mu, balanced(p, j, mu, from));
    }
  }

  private void inside(StandardNumbers p, int j, double mu, double value) {
    if (at.still[j]) {
      hold(p, j);
      return;
    }
    double margin = Math.min(1e-9, 1e-3 * (p.upper[j] - p.lower[j]));
    double v = Double.isFinite(value) ? value : 0;
    at.place(p, j, Math.min(Math.max(v, p.lower[j] + margin), p.upper[j] - margin));
    at.zLower[j] = mu / at.aboveLower[j];
    at.zUpper[j] = mu / at.belowUpper[j];
  }

  /**
   * The column's value at which its marginal cost, less what the rows pay, balances barriers of
   * weight mu at its bounds. Newton's steps with the nearer barrier taken exactly.
   */
  private double balanced(StandardNumbers p, int j, double mu, double from) {
    double low = p.lower[j];
    double high = p.upper[j];
    double pays = at.priced[j];
    double v = p.meeting(j, pays, from);
    double margin = Math.min(1e-7, 0.1 * (high - low));
    v = Math.min(Math.max(v, low + margin), high - margin);
    if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
      return v;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      boolean lowNearer = v - low <= high - v;
      double near = lowNearer ? v - low : high - v;
      double far = lowNearer ? high - v : v - low;
      p.slopesAt(j, v, slopes);
      double bend = slopes[1] + mu / far / far;
      double pull = slopes[0] - pays;
      double slope = (lowNearer ? pull : -pull) + mu / far - bend * near;
      if (slope <= 0 && bend == 0) {
        return v;
      }
      double root = Math.sqrt(slope * slope + 4 * bend * mu);
      double room = slope > 0 ? 2 * mu / (slope + root) : (root - slope) / (2 * bend);
      room = Math.min(room, near + 0.9 * far);
      v = lowNearer ? low + room : high - room;
      if (Math.abs(room - near) <= 0.01 * Math.min(room, near)) {
        return v;
      }
    }
    return v;
  }
}
