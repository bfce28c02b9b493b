package org.chokepoint.model.observation;

import org.chokepoint.model.source.Sourced;

/**
 * A quota that a state sets.
 *
 * @param kind {@code mining}, {@code smelting_separation} or {@code export}
 * @param year calendar year
 * @param batch batch within the year, or {@code total}
 * @param category class of material, as the notice words it
 * @param holder who holds it, as the notice words it
 * @param tonnes tonnes in the unit
 * @param unit unit of the value
 */
public record Quota(
    String kind,
    int year,
    String batch,
    String category,
    String holder,
    Sourced<Double> tonnes,
    String unit) {}
