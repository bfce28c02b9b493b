package org.chokepoint.metrics.supply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Whoever stands at the top of a facility through majority, decisive influence, appointment or
 * party committee; regulation and mere territory do not count. Of several the firmest and nearest
 * counts.
 */
final class UltimateControllers {
  private final SupplyPicture picture;
  private final ControlGraph control;
  private final Map<EntityId, Optional<EntityId>> known = new TreeMap<>();

  UltimateControllers(SupplyPicture picture, ControlGraph control) {
    this.picture = picture;
    this.control = control;
  }

  /** The ultimate controller; empty if it is an unnamed set of actors. */
  Optional<EntityId> of(Facility facility) {
    return known.computeIfAbsent(facility.entity(), f -> find(facility));
  }

  private Optional<EntityId> find(Facility facility) {
    List<Command> top = control.ultimateControllers(facility.entity(), ControlStrength.DIRECTED);
    return named(top.isEmpty() ? facility.parent() : top.get(0).actor());
  }

  /** The entity, unless it is an unnamed set of actors, which is not one supplier. */
  Optional<EntityId> named(EntityId entity) {
    boolean collective =
        picture.findEntity(entity).filter(e -> e.kind() == EntityKind.COLLECTIVE).isPresent();
    return collective ? Optional.empty() : Optional.of(entity);
  }
}
