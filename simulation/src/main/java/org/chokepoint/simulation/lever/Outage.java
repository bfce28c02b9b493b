package org.chokepoint.simulation.lever;

import java.util.List;
import org.chokepoint.model.id.FacilityId;

/**
 * Plants or mines are lost for a time: by accident, war, or their state's order.
 *
 * @param terms actor (the place of the plants), scope, dates and strength; targets are not used
 * @param facilities the plants; empty for all in the actor's place that the scope covers
 */
public record Outage(LeverTerms terms, List<FacilityId> facilities) implements Lever {

  /** Copies the list. */
  public Outage {
    facilities = List.copyOf(facilities);
  }

  @Override
  public Outage withTerms(LeverTerms others) {
    return new Outage(others, facilities);
  }
}
