package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * Ends a quadratic programme from a point near its optimum: a parametric active set method (Best
 * 1996; Ferreau, Bock and Diehl 2008). The point and a guess of which columns rest on which bound
 * solve a programme with shifted right-hand sides and costs. On the line from that programme to the
 * one asked for, one column after another leaves or meets its bound; after the last one the optimum
 * is exact. Small proximal terms stand in for curvature that linear columns lack and for rows that
 * no free column fixes; repeating the solve removes what they change.
 */
final class ActiveSet {
  /** Where a column rests. */
  private static final byte LOWER = -1;

  private static final byte FREE = 0;
  private static final byte UPPER = 1;

  private static final double PROXIMAL = 1e-7;
  private static final double TOLERANCE = 1e-11;
  private static final double GOAL = 1e-10;

  /** Columns on the wrong side of their bounds at first; with more, an interior point is faster. */
  private static final int MOST_VIOLATIONS = 16;

  private static final int MOST_CHANGES = 2 * MOST_VIOLATIONS;
  private static final int MOST_REPEATS = 6;

  private final SearchDirection at;
  final double[] x;
  final double[] y;
  private final byte[] status;
  private final double[] reduced;
  private final double[] dx;
  private final double[] dy;
  private final double[] rowResidual;
  private double smallFlow;
  private double smallPrice;
  private double proximal;
  private int blocking;
  private int violations;
  private boolean known;
  private double flowUnit;
  private double priceUnit;
  int solves;

  ActiveSet(SearchDirection at) {
    this.at = at;
    x = new double[at.n];
    y = new double[at.m];
    status = new byte[at.n];
    reduced = new double[at.n];
    dx = new double[at.n];
    dy = new double[at.m];
    rowResidual = new double[at.m];
  }

  /** Whether the last end was an optimum, from which to begin again. */
  boolean known() {
    return known;
  }

  void forget() {
    known = false;
  }

  /**
   * Follows the line to the programme's optimum.
   *
   * @return whether x and y are the optimum; not if that takes too many changes
   */
  boolean run(StandardNumbers p) {
    solves = 0;
    if (known) {
      rescale(p);
    }
    known = false;
    begin(p);
    int changes = 0;
    int repeats = 0;
    boolean changed = true;
    while (repeats < MOST_REPEATS) {
      residuals(p);
      if (!changed && certified(p)) {
        known = true;
        flowUnit = p.flowUnit;
        priceUnit = p.priceUnit;
        return true;
      }
      direction(p, changed);
      double step = longest(p);
      if (changes == 0 && violations > MOST_VIOLATIONS) {
        return false;
      }
      move(step);
      changed = blocking >= 0;
      if (changed) {
        flip(p, blocking);
        if (++changes > MOST_CHANGES) {
          return false;
        }
      } else {
        repeats++;
      }
    }
    return false;
  }

  /** The optimum before in the units of the new programme. */
  private void rescale(StandardNumbers p) {
    for (int j = 0; j < x.length; j++) {
      x[j] *= flowUnit / p.flowUnit;
    }
    for (int i = 0; i < y.length; i++) {
      y[i] *= priceUnit / p.priceUnit;
    }
  }

  /** Sizes, and columns on the bounds where they rest. */
  private void begin(StandardNumbers p) {
    double curvature = 0;
    double price = 0;
    double flow = 0;
    int curved = 0;
    for (int j = 0; j < x.length; j++) {
      if (p.quadratic[j] > 0) {
        curvature += p.quadratic[j];
        curved++;
      }
      price = Math.max(price, Math.abs(p.linear[j]));
      if (at.still[j] || (status[j] == LOWER && p.lower[j] > Double.NEGATIVE_INFINITY)) {
        x[j] = p.lower[j];
      } else if (status[j] == UPPER && p.upper[j] < Double.POSITIVE_INFINITY) {
        x[j] = p.upper[j];
      } else {
        status[j] = FREE;
        x[j] = Math.min(Math.max(x[j], p.lower[j]), p.upper[j]);
      }
      flow = Math.max(flow, Math.abs(x[j]));
    }
    proximal = PROXIMAL * curvature / Math.max(1, curved);
    smallFlow = TOLERANCE * flow;
    smallPrice = TOLERANCE * price;
  }

  private void residuals(StandardNumbers p) {
    at.rowActivity(p.b, x, rowResidual);
    at.price(y);
    for (int j = 0; j < x.length; j++) {
      reduced[j] = p.linear[j] + p.quadratic[j] * x[j] - at.priced[j];
    }
  }

  /** The same measure as the certificate's, and prices that free columns agree on. */
  private boolean certified(StandardNumbers p) {
    double size = 0;
    double error = 0;
    for (int i = 0; i < y.length; i++) {
      error = Math.max(error, Math.abs(rowResidual[i]));
      size = Math.max(size, Math.abs(p.b[i]));
    }
    if (!(error <= GOAL * (1 + size))) {
      return false;
    }
    double cost = 0;
    double gap = 0;
    for (int j = 0; j < x.length; j++) {
      cost += (p.linear[j] + 0.5 * p.quadratic[j] * x[j]) * x[j];
      if (!at.still[j]) {
        double r = reduced[j];
        if (status[j] == FREE && Math.abs(r) > smallPrice) {
          return false;
        }
        double room = r > 0 ? x[j] - p.lower[j] : p.upper[j] - x[j];
        gap += Math.abs(r) * (room < Double.POSITIVE_INFINITY ? room : Math.abs(x[j]));
      }
    }
    return gap <= GOAL * (1 / p.costUnit + Math.abs(cost));
  }

  /** Newton's direction for the free columns. */
  private void direction(StandardNumbers p, boolean changed) {
    double[] theta = at.theta;
    if (changed) {
      for (int j = 0; j < x.length; j++) {
        boolean free = status[j] == FREE && !at.still[j];
        theta[j] = free ? 1 / (p.quadratic[j] + proximal) : 0;
      }
      at.normal.factorise(theta, PROXIMAL * PROXIMAL / proximal, at.factor);
      solves++;
    }
    for (int j = 0; j < x.length; j++) {
      dx[j] = -theta[j] * reduced[j];
    }
    at.rowActivity(rowResidual, dx, dy);
    at.factor.solve(dy);
    at.price(dy);
    for (int j = 0; j < x.length; j++) {
      dx[j] = theta[j] * (at.priced[j] - reduced[j]);
    }
  }

  /** How far along the line no bound is met or left; notes the column that blocks, or -1. */
  private double longest(StandardNumbers p) {
    double step = 1;
    double worst = 0;
    blocking = -1;
    violations = 0;
    for (int j = 0; j < x.length; j++) {
      double from;
      double beyond;
      double allowed = smallPrice;
      if (at.still[j]) {
        continue;
      } else if (status[j] == LOWER) {
        from = Math.max(reduced[j], 0);
        beyond = at.priced[j] - reduced[j];
      } else if (status[j] == UPPER) {
        from = Math.max(-reduced[j], 0);
        beyond = reduced[j] - at.priced[j];
      } else {
        from = dx[j] < 0 ? x[j] - p.lower[j] : p.upper[j] - x[j];
        beyond = Math.abs(dx[j]) - from;
        allowed = smallFlow;
      }
      if (beyond > allowed) {
        violations++;
        double reach = from / (from + beyond);
        if (reach < step || (reach == step && beyond > worst)) {
          step = reach;
          worst = beyond;
          blocking = j;
        }
      }
    }
    return step;
  }

  private void move(double step) {
    for (int j = 0; j < x.length; j++) {
      x[j] += step * dx[j];
    }
    for (int i = 0; i < y.length; i++) {
      y[i] += step * dy[i];
    }
  }

  private void flip(StandardNumbers p, int j) {
    if (status[j] != FREE) {
      status[j] = FREE;
    } else if (dx[j] < 0) {
      status[j] = LOWER;
      x[j] = p.lower[j];
    } else {
      status[j] = UPPER;
      x[j] = p.upper[j];
    }
  }

  /** Takes over an iterate of the interior point, and guesses where its columns rest. */
  void guess() {
    known = false;
    System.arraycopy(at.x, 0, x, 0, x.length);
    System.arraycopy(at.y, 0, y, 0, y.length);
    Arrays.fill(status, FREE);
    for (int j = 0; j < x.length; j++) {
      double d = at.dx[j];
      // The dual grows against the room: El-Bakry, Tapia and Zhang's indicator.
      double low = at.dzLower[j] * at.aboveLower[j] - d * at.zLower[j];
      double high = at.dzUpper[j] * at.belowUpper[j] + d * at.zUpper[j];
      if (at.zLower[j] > 0 && low > 0) {
        status[j] = LOWER;
      } else if (at.zUpper[j] > 0 && high > 0) {
        status[j] = UPPER;
      }
    }
  }
}
