package org.chokepoint.knowledge.exchange;

import java.util.List;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Interest;

/**
 * What FollowTheMoney can hold of a picture: actors and the edges between them.
 *
 * @param entities actors
 * @param interests edges of ownership and direction
 */
public record MoneyGraph(List<Entity> entities, List<Interest> interests) {
  /** Copies the lists. */
  public MoneyGraph {
    entities = List.copyOf(entities);
    interests = List.copyOf(interests);
  }
}
