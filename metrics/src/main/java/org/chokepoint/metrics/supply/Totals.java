package org.chokepoint.metrics.supply;

import java.util.List;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Sums of sourced numbers. */
final class Totals {
  private Totals() {}

  static Sourced<Double> add(Sourced<Double> left, Sourced<Double> right) {
    List<Provenance> inputs = List.of(left.provenance(), right.provenance());
    return new Sourced<>(left.value() + right.value(), new Provenance.Computed("sum", "1", inputs));
  }

  /** What is missing from a whole of one. */
  static Sourced<Double> restOfOne(double named, List<? extends Sourced<?>> inputs) {
    return Sourced.computed(1 - named, "one minus the named shares", "1", inputs);
  }
}
