package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * Figures that the brief itself derives. Origins are told apart as objects: comparing them by value
 * would walk the whole tree of a simulation's inputs each time.
 */
final class Derived {

  private Derived() {}

  static <V> Sourced<V> from(V value, String method, List<? extends Sourced<?>> inputs) {
    List<Provenance> origins = new ArrayList<>();
    for (Sourced<?> input : inputs) {
      if (origins.stream().noneMatch(o -> o == input.provenance())) {
        origins.add(input.provenance());
      }
    }
    return new Sourced<>(value, new Provenance.Computed(method, "1", origins));
  }
}
