package org.chokepoint.response.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/** Element shares of rare-earth oxide in the order of the source, each with its range. */
final class ElementShares {

  private final Map<MaterialId, Sourced<Interval>> shares;

  ElementShares(Map<MaterialId, Sourced<Interval>> shares) {
    this.shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  Map<MaterialId, Sourced<Interval>> byElement() {
    return shares;
  }

  /** The part of these shares in some elements, without rescaling. */
  ElementShares only(List<MaterialId> elements) {
    Map<MaterialId, Sourced<Interval>> kept = new LinkedHashMap<>();
    shares.forEach(
        (element, share) -> {
          if (elements.contains(element)) {
            kept.put(element, share);
          }
        });
    return new ElementShares(kept);
  }

  /** Sum of the central shares. */
  double total() {
    return shares.values().stream().mapToDouble(s -> s.value().central()).sum();
  }

  /** The same shares scaled so that the central shares sum to one. */
  ElementShares normalised() {
    double total = total();
    Map<MaterialId, Sourced<Interval>> scaled = new LinkedHashMap<>();
    shares.forEach((e, s) -> scaled.put(e, s.map(i -> Ranges.times(i, 1 / total))));
    return new ElementShares(scaled);
  }
}
