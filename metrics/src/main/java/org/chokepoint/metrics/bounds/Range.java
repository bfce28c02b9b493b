package org.chokepoint.metrics.bounds;

import java.util.Locale;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * The range in which a quantity is defined.
 *
 * @param low smallest value, included
 * @param high largest value, included; may be infinite
 */
public record Range(double low, double high) {
  /** From nothing to all. */
  public static final Range FRACTION = new Range(0, 1);

  /** Not negative. */
  public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);

  /** Any finite number. */
  public static final Range FINITE = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Rejects an empty range. */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("range " + low + ".." + high + " is empty");
    }
  }

  /** Whether a value is finite and within the range. */
  public boolean contains(double value) {
    return Double.isFinite(value) && low <= value && value <= high;
  }

  /** The nearest value within the range. */
  public double clamp(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /**
   * The value if it lies in the range.
   *
   * @param value the value
   * @param what what the value is, for the message
   * @param where place of the value in the input
   * @return the value; MISSING if it is not a number, OUT_OF_RANGE if it lies outside
   */
  public Attempt<Double> check(double value, String what, String where) {
    if (Double.isNaN(value)) {
      return Attempt.failed(
          FailureReason.MISSING, where, what + " is not known. Give it, or leave the case out.");
    }
    if (!contains(value)) {
      return Attempt.failed(
          FailureReason.OUT_OF_RANGE,
          where,
          String.format(Locale.ROOT, "%s is %s, outside %s. Check the input.", what, value, this));
    }
    return Attempt.of(value);
  }

  @Override
  public String toString() {
    return "[" + number(low) + ", " + number(high) + "]";
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
