package org.chokepoint.knowledge.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.id.EntityId;

/**
 * How one actor is tied to another.
 *
 * @param from first node
 * @param to last node
 * @param asOf month in which the links hold
 * @param strength how firmly the first can direct the last; empty if it cannot
 * @param path links from first to last
 * @param names English names of the nodes along the path, one more than there are links
 */
public record Proof(
    EntityId from,
    EntityId to,
    YearMonth asOf,
    Optional<ControlStrength> strength,
    List<ControlLink> path,
    List<String> names) {

  /** Copies the lists. */
  public Proof {
    path = List.copyOf(path);
    names = List.copyOf(names);
  }
}
