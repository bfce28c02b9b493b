package org.chokepoint.model.observation;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * A cell of the USGS world table: any mineral commodity, at country level.
 *
 * @param commodity commodity as USGS names it
 * @param statistic {@code Production}, {@code Capacity} or {@code Reserves}
 * @param detail what exactly is counted
 * @param unit unit of the value
 * @param place country or pseudo-place
 * @param year calendar year
 * @param value value in the unit; not negative
 * @param qualifier such as {@code >}; empty if none
 */
public record MineralStatistic(
    String commodity,
    String statistic,
    String detail,
    String unit,
    PlaceCode place,
    int year,
    Sourced<Double> value,
    String qualifier) {}
