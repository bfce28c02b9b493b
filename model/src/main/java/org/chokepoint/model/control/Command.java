package org.chokepoint.model.control;

import java.util.List;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/**
 * That an actor can direct something, with the chain of links that proves it.
 *
 * @param actor who can give the order
 * @param target who or what it reaches
 * @param strength strength of the weakest link
 * @param path links from actor to target; the shortest of the firmest; not empty
 * @param votes equity fraction that the actor and what it decides hold directly in the last step,
 *     in [0, 1]; zero if unknown
 */
public record Command(
    EntityId actor,
    EntityId target,
    ControlStrength strength,
    List<ControlLink> path,
    double votes) {

  /** Copies the path. */
  public Command {
    path = List.copyOf(path);
  }

  /** Where the proof comes from, link by link. */
  public List<Provenance> provenance() {
    return path.stream().map(ControlLink::provenance).toList();
  }

  /** The quality of the worst link. */
  public Quality quality() {
    return path.stream()
        .map(l -> l.provenance().quality())
        .reduce(Quality.REPORTED, Quality::worseOf);
  }
}
