package org.chokepoint.model.observation;

import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;

/**
 * A fact about what a material is used for.
 *
 * @param kind {@code share_of_demand}, {@code share_of_element_demand}, {@code demand}, {@code
 *     intensity}, {@code composition}, {@code loss} or {@code recycling}
 * @param material element, group or product
 * @param region place, as the source words it
 * @param use end use
 * @param year calendar year
 * @param value value in the unit
 * @param unit unit of the value
 * @param note remarks of the source
 */
public record EndUse(
    String kind,
    MaterialId material,
    String region,
    String use,
    int year,
    Sourced<Double> value,
    String unit,
    String note) {}
