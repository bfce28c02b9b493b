package org.chokepoint.model.chain;

import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * A dated edge of ownership or direction between two entities.
 *
 * @param holder who holds
 * @param held what is held
 * @param kind how
 * @param share equity share, where known
 * @param from first month in which it is known to hold, where known
 * @param to last month, where it has ended
 * @param provenance where the edge comes from
 */
public record Interest(
    EntityId holder,
    EntityId held,
    InterestKind kind,
    Optional<Sourced<Share>> share,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Provenance provenance) {

  /** Whether the edge holds in a month; an unknown bound does not limit. */
  public boolean holdsIn(YearMonth month) {
    return from.map(f -> !month.isBefore(f)).orElse(true)
        && to.map(t -> !month.isAfter(t)).orElse(true);
  }
}
