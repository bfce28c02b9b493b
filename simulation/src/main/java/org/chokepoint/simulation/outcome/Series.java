package org.chokepoint.simulation.outcome;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One number a month.
 *
 * @param start first month
 * @param values one value a month; NaN where there is none
 */
public record Series(YearMonth start, List<Double> values) {

  /** Copies the list. */
  public Series {
    values = List.copyOf(values);
  }

  static Series of(YearMonth start, int months, IntToDoubleFunction value) {
    List<Double> values = new ArrayList<>(months);
    for (int t = 0; t < months; t++) {
      values.add(value.applyAsDouble(t));
    }
    return new Series(start, values);
  }

  /** The value of a month. */
  public double at(int month) {
    return values.get(month);
  }

  /** The largest value. */
  public double max() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /** The smallest value. */
  public double min() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  /** The month of the largest value. */
  public YearMonth peak() {
    int best = 0;
    for (int t = 1; t < values.size(); t++) {
      best = values.get(t) > values.get(best) ? t : best;
    }
    return start.plusMonths(best);
  }

  /** The mean. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** The sum. */
  public double sum() {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
