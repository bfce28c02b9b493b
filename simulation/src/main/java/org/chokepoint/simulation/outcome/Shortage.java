package org.chokepoint.simulation.outcome;

import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;

/**
 * How much less of a material a sector of a place uses than it would without levers.
 *
 * @param material material
 * @param place place
 * @param sector end use; {@code all} for the sum
 * @param tonnes tonnes over the horizon
 * @param share tonnes over what it would have used, in [0, 1]
 * @param worstShare the share in the worst month
 */
public record Shortage(
    MaterialId material,
    PlaceCode place,
    String sector,
    double tonnes,
    double share,
    double worstShare) {}
