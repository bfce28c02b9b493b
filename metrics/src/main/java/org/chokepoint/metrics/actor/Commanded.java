package org.chokepoint.metrics.actor;

import java.util.List;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.source.Sourced;

/**
 * A facility that an actor commands.
 *
 * @param facility the facility
 * @param share the facility's share of the world supply of the good, in [0, 1]
 * @param path steps of command from the actor down to the facility, the actor's first
 */
public record Commanded(FacilityId facility, Sourced<Double> share, List<CommandStep> path) {
  /** Copies the list. */
  public Commanded {
    path = List.copyOf(path);
  }
}
