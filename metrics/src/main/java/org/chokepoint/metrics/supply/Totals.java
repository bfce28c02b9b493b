package org.chokepoint.metrics.supply;

import java.util.List;
import org.chokepoint.model.source.Sourced;

/** Sums of sourced numbers. */
final class Totals {
  private Totals() {}

  static Sourced<Double> add(Sourced<Double> left, Sourced<Double> right) {
    return left.with(right, "sum", Double::sum);
  }

  /** What is missing from a whole of one. */
  static Sourced<Double> restOfOne(double named, List<? extends Sourced<?>> inputs) {
    return Sourced.computed(1 - named, "one minus the named shares", "1", inputs);
  }
}
