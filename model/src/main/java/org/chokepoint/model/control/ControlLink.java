package org.chokepoint.model.control;

import java.util.Optional;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * One link of the control graph.
 *
 * @param holder who holds or directs
 * @param held what is held; a facility stands under its entity id
 * @param kind what the link rests on
 * @param equity equity share, where known
 * @param provenance where the link comes from
 */
public record ControlLink(
    EntityId holder,
    EntityId held,
    LinkKind kind,
    Optional<Sourced<Share>> equity,
    Provenance provenance) {

  /** The equity fraction, or zero if it is not known. */
  double fraction() {
    return equity.map(share -> share.value().fraction()).orElse(0.0);
  }
}
