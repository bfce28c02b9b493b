package org.chokepoint.knowledge.query;

import java.util.List;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;

/**
 * A facility and who can order it to cut.
 *
 * @param facility the facility
 * @param operator English name of who runs it
 * @param parent English name of who stands behind the operator
 * @param ultimate ultimate controllers with proof
 */
public record FacilityLine(
    Facility facility, String operator, String parent, List<Command> ultimate) {
  /** Copies the list. */
  public FacilityLine {
    ultimate = List.copyOf(ultimate);
  }
}
