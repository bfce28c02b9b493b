package org.chokepoint.response.option;

import java.util.Arrays;
import java.util.List;
import org.chokepoint.model.source.Interval;

/** Arithmetic on ranges of amounts that are not negative. */
public final class Ranges {

  private Ranges() {}

  /** A range times a factor that is not negative. */
  public static Interval times(Interval a, double factor) {
    return new Interval(a.low() * factor, a.central() * factor, a.high() * factor);
  }

  /** The product of two ranges, end by end. */
  public static Interval times(Interval a, Interval b) {
    return new Interval(a.low() * b.low(), a.central() * b.central(), a.high() * b.high());
  }

  /** The sum of two ranges, end by end. */
  public static Interval plus(Interval a, Interval b) {
    return new Interval(a.low() + b.low(), a.central() + b.central(), a.high() + b.high());
  }

  /** The range around a central value that holds two more values. */
  public static Interval around(double one, double central, double other) {
    double low = Math.min(central, Math.min(one, other));
    return new Interval(low, central, Math.max(central, Math.max(one, other)));
  }

  /** Quartiles of a list that is not empty, as a range around the median. */
  public static Interval quartiles(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  // Linear interpolation between order statistics (Hyndman and Fan 1996, definition 7).
  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
