package org.chokepoint.knowledge.query;

import java.util.List;
import java.util.Optional;
import org.chokepoint.knowledge.name.Resolution;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlLink;

/**
 * Who or what a name stands for.
 *
 * @param resolution how the name was resolved
 * @param entity the actor, if it is one
 * @param facility the facility, if it is one
 * @param place the place, if it is one
 * @param material the material, if it is one
 * @param holders links that end at it
 * @param holdings links that start at it
 * @param facilities facilities that it can direct, firmest first
 */
public record Profile(
    Resolution resolution,
    Optional<Entity> entity,
    Optional<Facility> facility,
    Optional<Place> place,
    Optional<Material> material,
    List<ControlLink> holders,
    List<ControlLink> holdings,
    List<Command> facilities) {

  /** Copies the lists. */
  public Profile {
    holders = List.copyOf(holders);
    holdings = List.copyOf(holdings);
    facilities = List.copyOf(facilities);
  }
}
