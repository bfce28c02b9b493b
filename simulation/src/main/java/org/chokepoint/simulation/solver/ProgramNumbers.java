package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * The numbers of one convex programme: minimise the sum of column costs subject to row balances and
 * column bounds. The arrays are live and meant to be overwritten between solves.
 *
 * <p>The cost of column j at x is {@code linear*x + quadratic/2*x^2 + P(x)}, where {@code P'(x) =
 * coefficient * (x + shift)^exponent}: with a negative coefficient and exponent the willingness to
 * pay of isoelastic demand, with both positive a rising marginal cost. It is convex when {@code
 * quadratic >= 0} and {@code coefficient*exponent >= 0}. At x, {@code x + shift} must be positive
 * inside the bounds.
 */
public final class ProgramNumbers {
  final double[] rhs;
  final double[] lower;
  final double[] upper;
  final double[] linear;
  final double[] quadratic;
  final double[] powerCoefficient;
  final double[] powerShift;
  final double[] powerExponent;

  ProgramNumbers(int rows, int columns) {
    rhs = new double[rows];
    lower = new double[columns];
    upper = new double[columns];
    linear = new double[columns];
    quadratic = new double[columns];
    powerCoefficient = new double[columns];
    powerShift = new double[columns];
    powerExponent = new double[columns];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
  }

  /** Right-hand side of each row. */
  public double[] rhs() {
    return rhs;
  }

  /** Lower bound of each column, 0 unless set; may be negative infinity. */
  public double[] lower() {
    return lower;
  }

  /** Upper bound of each column, positive infinity unless set. */
  public double[] upper() {
    return upper;
  }

  /** Linear cost of each column. */
  public double[] linear() {
    return linear;
  }

  /** Second derivative of the quadratic cost of each column, not negative. */
  public double[] quadratic() {
    return quadratic;
  }

  /** Sets the power term of a column; coefficient 0 removes it. */
  public void power(int column, double coefficient, double shift, double exponent) {
    powerCoefficient[column] = coefficient;
    powerShift[column] = shift;
    powerExponent[column] = exponent;
  }

  /** Overwrites these numbers with another programme's of the same shape. */
  public void copyFrom(ProgramNumbers other) {
    System.arraycopy(other.rhs, 0, rhs, 0, rhs.length);
    System.arraycopy(other.lower, 0, lower, 0, lower.length);
    System.arraycopy(other.upper, 0, upper, 0, lower.length);
    System.arraycopy(other.linear, 0, linear, 0, lower.length);
    System.arraycopy(other.quadratic, 0, quadratic, 0, lower.length);
    System.arraycopy(other.powerCoefficient, 0, powerCoefficient, 0, lower.length);
    System.arraycopy(other.powerShift, 0, powerShift, 0, lower.length);
    System.arraycopy(other.powerExponent, 0, powerExponent, 0, lower.length);
  }

  /** Marginal cost of column j at x. */
  public double marginalCost(int j, double x) {
    double g = linear[j] + quadratic[j] * x;
    if (powerCoefficient[j] != 0) {
      g += powerCoefficient[j] * StrictMath.pow(x + powerShift[j], powerExponent[j]);
    }
    return g;
  }

  /** Cost of column j at x, with P(0) = 0 where that exists and P = ln for exponent -1. */
  public double cost(int j, double x) {
    double c = (linear[j] + 0.5 * quadratic[j] * x) * x;
    if (powerCoefficient[j] != 0) {
      double base = x + powerShift[j];
      double e = powerExponent[j] + 1;
      c += powerCoefficient[j] * (e == 0 ? StrictMath.log(base) : StrictMath.pow(base, e) / e);
    }
    return c;
  }

  /** P' of column j at x; 0 without a power term. */
  double powerSlope(int j, double x) {
    return powerCoefficient[j] == 0
        ? 0
        : powerCoefficient[j] * StrictMath.pow(x + powerShift[j], powerExponent[j]);
  }

  /** Cost of column j at x, given its power slope there. */
  double cost(int j, double x, double slope) {
    double e = powerExponent[j] + 1;
    double power = slope == 0 || e == 0 ? 0 : slope * (x + powerShift[j]) / e;
    return e == 0 && slope != 0 ? cost(j, x) : (linear[j] + 0.5 * quadratic[j] * x) * x + power;
  }

  /** True if some column has a curved cost. */
  boolean curved() {
    for (int j = 0; j < linear.length; j++) {
      if (quadratic[j] != 0 || powerCoefficient[j] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first column whose numbers make no sense, with the reason; null if there is none. */
  @org.jspecify.annotations.Nullable
  String fault(int j) {
    if (!(lower[j] <= upper[j])
        || lower[j] == Double.POSITIVE_INFINITY
        || upper[j] == Double.NEGATIVE_INFINITY) {
      return "bounds [" + lower[j] + ", " + upper[j] + "] leave no value";
    }
    if (!Double.isFinite(linear[j])) {
      return "linear cost " + linear[j] + " is not a finite number";
    }
    if (!(quadratic[j] >= 0) || quadratic[j] == Double.POSITIVE_INFINITY) {
      return "quadratic cost " + quadratic[j] + " is not a finite number of at least 0";
    }
    double a = powerCoefficient[j];
    if (a == 0) {
      return null;
    }
    if (!Double.isFinite(a) || !Double.isFinite(powerExponent[j]) || a * powerExponent[j] < 0) {
      return "power cost " + a + " * x^" + powerExponent[j] + " is not convex";
    }
    if (!(lower[j] + powerShift[j] >= 0)) {
      return "power cost is not defined at the lower bound " + lower[j];
    }
    return null;
  }
}
