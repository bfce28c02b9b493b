package org.chokepoint.simulation.solver;

/**
 * A programme's numbers in the scaled standard form: minimise cost(x) subject to {@code A x = b},
 * {@code lower <= x <= upper}, slack columns included. A column value in the caller's units is
 * {@code xUnit[j]} times the scaled one; a dual is {@code yUnit[i]} times the scaled one.
 */
final class StandardNumbers {
  final double[] b;
  final double[] lower;
  final double[] upper;
  final double[] linear;
  final double[] quadratic;
  final double[] xUnit;
  final double[] yUnit;
  double costUnit;
  double flowUnit;
  double priceUnit;
  boolean curved;
  private final int given;
  private final int[] powered;
  private int poweredCount;
  private final double[] fallShare;
  private final double[] fallExponent;
  private ProgramNumbers source;

  StandardNumbers(CompiledProgram program) {
    int rows = program.rows();
    int columns = program.standard.columns;
    given = program.columns();
    b = new double[rows];
    lower = new double[columns];
    upper = new double[columns];
    linear = new double[columns];
    quadratic = new double[columns];
    xUnit = new double[columns];
    yUnit = new double[rows];
    powered = new int[given];
    fallShare = new double[given];
    fallExponent = new double[given];
    source = new ProgramNumbers(0, 0);
  }

  /** Scales the caller's numbers. */
  void load(CompiledProgram program, ProgramNumbers numbers) {
    source = numbers;
    curved = numbers.curved();
    Scaling s = program.scaling;
    priceUnit = priceUnit(s, numbers);
    flowUnit = flowUnit(s, numbers, priceUnit);
    costUnit = flowUnit * priceUnit;
    for (int i = 0; i < b.length; i++) {
      b[i] = numbers.rhs[i] * s.row[i] / flowUnit;
      yUnit[i] = s.row[i] * priceUnit;
      int slack = program.slackOfRow[i];
      if (slack >= 0) {
        xUnit[slack] = flowUnit / s.row[i];
        lower[slack] = 0;
        upper[slack] = Double.POSITIVE_INFINITY;
      }
    }
    poweredCount = 0;
    for (int j = 0; j < numbers.lower.length; j++) {
      if (numbers.powerCoefficient[j] != 0) {
        powered[poweredCount++] = j;
      }
      xUnit[j] = flowUnit * s.column[j];
      lower[j] = numbers.lower[j] / xUnit[j];
      upper[j] = numbers.upper[j] / xUnit[j];
      linear[j] = numbers.linear[j] * s.column[j] / priceUnit;
      quadratic[j] = numbers.quadratic[j] * s.column[j] * xUnit[j] / priceUnit;
    }
  }

  private static double flowUnit(Scaling s, ProgramNumbers n, double priceUnit) {
    double unit = 0;
    for (int i = 0; i < n.rhs.length; i++) {
      unit = Math.max(unit, Math.abs(n.rhs[i]) * s.row[i]);
    }
    boolean noNeed = unit == 0;
    for (int j = 0; j < n.upper.length && noNeed; j++) {
      double size = Math.max(finite(n.upper[j]), finite(n.lower[j])) / s.column[j];
      unit = Math.max(unit, size);
    }
    for (int j = 0; j < n.upper.length && unit == 0; j++) {
      if (n.powerCoefficient[j] != 0) {
        unit = Math.abs(reference(n, j, priceUnit / s.column[j])) / s.column[j];
      }
    }
    return unit == 0 ? 1 : power(unit);
  }

  private static double finite(double bound) {
    return Double.isInfinite(bound) ? 0 : Math.abs(bound);
  }

  /** The geometric mean of the costs, rounded down to a power of two. */
  private static double priceUnit(Scaling s, ProgramNumbers n) {
    long exponents = 0;
    double mantissas = 1;
    int count = 0;
    for (int j = 0; j < n.linear.length; j++) {
      double c = Math.abs(n.linear[j]) * s.column[j];
      if (c > 0) {
        mantissas *= c;
        count++;
        // One logarithm instead of one a column; where a product overflows, the logarithms decide.
        int exponent = Math.getExponent(mantissas);
        mantissas = Math.scalb(mantissas, -exponent);
        exponents += exponent;
      }
    }
    double mean = (exponents + StrictMath.log(mantissas) / StrictMath.log(2)) / Math.max(1, count);
    if (Math.abs(mean - Math.rint(mean)) > 1e-9) {
      return Math.scalb(1.0, (int) Math.floor(mean));
    }
    return count == 0 ? 1 : meanByLogarithms(s, n, count);
  }

  /** Decides between two powers of two where the mean is within rounding of one of them. */
  private static double meanByLogarithms(Scaling s, ProgramNumbers n, int count) {
    double sum = 0;
    for (int j = 0; j < n.linear.length; j++) {
      double c = Math.abs(n.linear[j]) * s.column[j];
      sum += c > 0 ? StrictMath.log(c) : 0;
    }
    return power(StrictMath.exp(sum / count));
  }

  private static double power(double size) {
    return Math.scalb(1.0, Math.getExponent(size));
  }

  /** Where the power term alone would meet the price, inside the bounds. */
  private static double reference(ProgramNumbers n, int j, double price) {
    double at = StrictMath.pow(price / Math.abs(n.powerCoefficient[j]), 1 / n.powerExponent[j]);
    double x = at - n.powerShift[j];
    double inside = Double.isFinite(x) ? x : 0;
    return Math.min(Math.max(inside, n.lower[j]), n.upper[j]);
  }

  /** Whether the column has a power term whose slope flattens as it grows, as demand has. */
  boolean falling(int j) {
    return powered(j) && source.powerExponent[j] < 0;
  }

  /** Whether the column's marginal cost has no limit at its lower bound. */
  boolean singular(int j) {
    return falling(j) && lower[j] + source.powerShift[j] / xUnit[j] < 1e-6;
  }

  /** A sensible scaled value to start a column from: where a power term is of middling slope. */
  double startingPoint(int j) {
    if (!singular(j)) {
      return Math.min(Math.max(0, lower[j]), upper[j]);
    }
    double x = reference(source, j, costUnit / flowUnit / columnScale(j)) / xUnit[j];
    return Math.min(Math.max(Math.min(x, 1), lower[j] + 1e-3), upper[j]);
  }

  private double columnScale(int j) {
    return xUnit[j] / flowUnit;
  }

  /** Whether some column's cost has a power term. */
  boolean powered() {
    return poweredCount > 0;
  }

  /** Whether the column's cost has a power term. */
  boolean powered(int j) {
    return j < given && source.powerCoefficient[j] != 0;
  }

  /**
   * Lets a falling column at x fall in one step no further than its marginal cost changes by a
   * factor of about e to the fifth, where Newton's model is still of use.
   *
   * @param inverse inverse of how far each column may fall, raised where it may fall less
   */
  void limitFalls(double[] x, double[] inverse) {
    for (int k = 0; k < poweredCount; k++) {
      int j = powered[k];
      double exponent = source.powerExponent[j];
      if (exponent < 0) {
        if (fallExponent[j] != exponent) {
          fallExponent[j] = exponent;
          fallShare[j] = 1 / (1 - StrictMath.exp(-5 / Math.max(-exponent, 0.5)));
        }
        double base = x[j] + source.powerShift[j] / xUnit[j];
        double fall = fallShare[j] / base;
        inverse[j] = fall > inverse[j] ? fall : inverse[j];
      }
    }
  }

  /** Whether the column is held at one value. */
  boolean fixed(int j) {
    return upper[j] - lower[j] <= 1e-9 * (1 + Math.abs(lower[j]));
  }

  /** Fills the scaled gradient and curvature at x and returns the scaled cost. */
  double evaluate(double[] x, double[] gradient, double[] curvature) {
    double cost = 0;
    for (int j = 0; j < linear.length; j++) {
      double bend = quadratic[j] * x[j];
      gradient[j] = linear[j] + bend;
      curvature[j] = quadratic[j];
      cost += (linear[j] + 0.5 * bend) * x[j];
    }
    for (int k = 0; k < poweredCount; k++) {
      int j = powered[k];
      double base = base(j, x[j]);
      double e = source.powerExponent[j];
      double slope = slope(j, base);
      double toScaled = xUnit[j] / costUnit;
      gradient[j] += slope * toScaled;
      curvature[j] += slope * e / base * xUnit[j] * toScaled;
      cost += (e == -1 ? slope * base * StrictMath.log(base) : slope * base / (e + 1)) / costUnit;
    }
    return cost;
  }

  /** The marginal cost and the second derivative of one column, in the first two places. */
  void slopesAt(int j, double x, double[] into) {
    double g = linear[j] + quadratic[j] * x;
    double bend = quadratic[j];
    if (powered(j)) {
      double base = base(j, x);
      double slope = slope(j, base);
      g += slope * xUnit[j] / costUnit;
      bend += slope * source.powerExponent[j] / base * xUnit[j] * xUnit[j] / costUnit;
    }
    into[0] = g;
    into[1] = bend;
  }

  /** Where a column's power term meets a scaled price; the alternative if it has none. */
  double meeting(int j, double price, double otherwise) {
    if (!powered(j)) {
      return otherwise;
    }
    double ratio = (price - linear[j]) * costUnit / xUnit[j] / source.powerCoefficient[j];
    if (!(ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE)) {
      return otherwise;
    }
    double base = SmoothPower.of(ratio, 1 / source.powerExponent[j]);
    return (base - source.powerShift[j]) / xUnit[j];
  }

  private double base(int j, double x) {
    return Math.max(x * xUnit[j] + source.powerShift[j], Double.MIN_NORMAL);
  }

  private double slope(int j, double base) {
    return source.powerCoefficient[j] * SmoothPower.of(base, source.powerExponent[j]);
  }
}
