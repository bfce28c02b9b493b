package org.chokepoint.metrics.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Share;

/**
 * Who can in the end order an entity: the edges of decisive influence, followed upwards.
 *
 * <p>Decisive is an edge of control whatever its equity, or more than half of the equity. Of
 * several decisive holders the one with the largest known equity counts, then the first in the
 * picture.
 */
final class ControlChain {
  private static final double MAJORITY = 0.5;
  private final Map<EntityId, List<Interest>> decisiveByHeld = new LinkedHashMap<>();

  private ControlChain() {}

  static ControlChain of(SupplyPicture picture) {
    ControlChain chain = new ControlChain();
    for (Interest edge : picture.interests()) {
      if (decisive(edge)) {
        chain.decisiveByHeld.computeIfAbsent(edge.held(), e -> new ArrayList<>()).add(edge);
      }
    }
    return chain;
  }

  private static boolean decisive(Interest edge) {
    return edge.kind() == InterestKind.CONTROLS
        || (edge.kind() == InterestKind.OWNS && equity(edge) > MAJORITY);
  }

  private static double equity(Interest edge) {
    return edge.share().map(s -> s.value()).map(Share::fraction).orElse(0.0);
  }

  /**
   * The edges from an entity up to its ultimate controller, nearest first; empty if it has none.
   */
  List<Interest> upwards(EntityId entity) {
    List<Interest> path = new ArrayList<>();
    Set<EntityId> seen = new LinkedHashSet<>(Set.of(entity));
    EntityId at = entity;
    Optional<Interest> next = holder(at);
    while (next.isPresent() && seen.add(next.get().holder())) {
      path.add(next.get());
      at = next.get().holder();
      next = holder(at);
    }
    return path;
  }

  EntityId ultimateController(EntityId entity) {
    List<Interest> path = upwards(entity);
    return path.isEmpty() ? entity : path.get(path.size() - 1).holder();
  }

  private Optional<Interest> holder(EntityId held) {
    return decisiveByHeld.getOrDefault(held, List.of()).stream()
        .max(Comparator.comparingDouble(ControlChain::equity));
  }
}
