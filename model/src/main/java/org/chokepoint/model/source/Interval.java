package org.chokepoint.model.source;

/**
 * A central value with a lower and an upper bound.
 *
 * @param low lower bound
 * @param central central value, between the bounds
 * @param high upper bound
 */
public record Interval(double low, double central, double high) {

  /** Rejects bounds that do not enclose the central value. */
  public Interval {
    if (!(low <= central && central <= high)) {
      throw new IllegalArgumentException(
          "interval " + low + " <= " + central + " <= " + high + " does not hold");
    }
  }

  /** An interval of no width. */
  public static Interval exactly(double value) {
    return new Interval(value, value, value);
  }
}
