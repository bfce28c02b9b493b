package org.chokepoint.metrics.actor;

import org.chokepoint.model.control.Command;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.source.Sourced;

/**
 * A facility that an actor commands.
 *
 * @param facility the facility
 * @param share the facility's share of the world supply of the good, in [0, 1]
 * @param command the proof: the links from the actor down to the facility, and how firm they are
 */
public record Commanded(FacilityId facility, Sourced<Double> share, Command command) {}
