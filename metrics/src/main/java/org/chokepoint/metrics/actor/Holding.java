package org.chokepoint.metrics.actor;

import java.util.List;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.model.source.Sourced;

/**
 * What an actor commands of a good.
 *
 * @param good commodity and stage
 * @param year year of the figure
 * @param share share of the world that the actor can command, in [0, 1]
 * @param facilities facilities that stand behind it and the path of command to each
 */
public record Holding(Good good, int year, Sourced<Double> share, List<Commanded> facilities) {
  /** Copies the list. */
  public Holding {
    facilities = List.copyOf(facilities);
  }
}
