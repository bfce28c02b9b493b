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
  boolean curved;
  private final int given;
  private ProgramNumbers source;

  StandardNumbers(CompiledProgram program) {
    int rows = program.rows();
    int all = program.standard.columns;
    given = program.columns();
    b = new double[rows];
    lower = new double[all];
    upper = new double[all];
    linear = new double[all];
    quadratic = new double[all];
    xUnit = new double[all];
    yUnit = new double[rows];
    source = new ProgramNumbers(0, 0);
  }

  /** Scales the caller's numbers. */
  void load(CompiledProgram program, ProgramNumbers numbers) {
    source = numbers;
    curved = numbers.curved();
    Scaling s = program.scaling;
    double flowUnit = flowUnit(s, numbers);
    double priceUnit = priceUnit(s, numbers);
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
    for (int j = 0; j < given; j++) {
      xUnit[j] = flowUnit * s.column[j];
      lower[j] = numbers.lower[j] / xUnit[j];
      upper[j] = numbers.upper[j] / xUnit[j];
      linear[j] = numbers.linear[j] * s.column[j] / priceUnit;
      quadratic[j] = numbers.quadratic[j] * s.column[j] * xUnit[j] / priceUnit;
    }
  }

  private static double flowUnit(Scaling s, ProgramNumbers n) {
    double unit = 0;
    for (int i = 0; i < n.rhs.length; i++) {
      unit = Math.max(unit, Math.abs(n.rhs[i]) * s.row[i]);
    }
    if (unit == 0) {
      for (int j = 0; j < n.upper.length; j++) {
        double size = Math.max(finite(n.upper[j]), finite(n.lower[j])) / s.column[j];
        unit = Math.max(unit, size);
      }
    }
    return unit == 0 ? 1 : power(unit);
  }

  private static double finite(double bound) {
    return Double.isInfinite(bound) ? 0 : Math.abs(bound);
  }

  private static double priceUnit(Scaling s, ProgramNumbers n) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < n.linear.length; j++) {
      double c = Math.abs(n.linear[j]) * s.column[j];
      if (c > 0) {
        sum += StrictMath.log(c);
        count++;
      }
    }
    return count == 0 ? 1 : power(StrictMath.exp(sum / count));
  }

  private static double power(double size) {
    return Math.scalb(1.0, Math.getExponent(size));
  }

  /** Whether the column is held at one value. */
  boolean fixed(int j) {
    return upper[j] - lower[j] <= 1e-14 * (1 + Math.abs(lower[j]));
  }

  /** Fills the scaled gradient and curvature at x and returns the scaled cost. */
  double evaluate(double[] x, double[] gradient, double[] curvature) {
    double cost = 0;
    for (int j = 0; j < linear.length; j++) {
      gradient[j] = linear[j] + quadratic[j] * x[j];
      curvature[j] = quadratic[j];
      cost += (linear[j] + 0.5 * quadratic[j] * x[j]) * x[j];
      if (j < given && source.powerCoefficient[j] != 0) {
        cost += addPower(j, x[j], gradient, curvature);
      }
    }
    return cost;
  }

  private double addPower(int j, double x, double[] gradient, double[] curvature) {
    double base = Math.max(x * xUnit[j] + source.powerShift[j], Double.MIN_NORMAL);
    double e = source.powerExponent[j];
    double slope = source.powerCoefficient[j] * StrictMath.pow(base, e);
    double toScaled = xUnit[j] / costUnit;
    gradient[j] += slope * toScaled;
    curvature[j] += slope * e / base * xUnit[j] * toScaled;
    return (e == -1 ? slope * base * StrictMath.log(base) : slope * base / (e + 1)) / costUnit;
  }
}
