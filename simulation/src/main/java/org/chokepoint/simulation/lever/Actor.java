package org.chokepoint.simulation.lever;

import java.util.Optional;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;

/**
 * Who pulls a lever.
 *
 * @param place place whose goods, plants or borders it directs
 * @param entity the organ or company, where known; with it only plants of that entity are meant
 */
public record Actor(PlaceCode place, Optional<EntityId> entity) {

  /** A state acting as a whole. */
  public static Actor state(String place) {
    return new Actor(new PlaceCode(place), Optional.empty());
  }
}
