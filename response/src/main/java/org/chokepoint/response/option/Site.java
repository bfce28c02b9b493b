package org.chokepoint.response.option;

import java.util.Optional;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.PlaceCode;

/**
 * Where an option stands and who can direct it.
 *
 * @param place country
 * @param facility the facility, if the option is one
 * @param operator who runs it, if known
 * @param parent who stands behind the operator, if known
 */
public record Site(
    PlaceCode place,
    Optional<FacilityId> facility,
    Optional<EntityId> operator,
    Optional<EntityId> parent) {

  /** A programme of a place, with no plant. */
  public static Site programme(PlaceCode place) {
    return new Site(place, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
