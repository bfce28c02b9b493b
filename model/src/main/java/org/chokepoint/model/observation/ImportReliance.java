package org.chokepoint.model.observation;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * Net import reliance as a publisher states it.
 *
 * @param place country that relies
 * @param commodity commodity
 * @param detail what exactly is counted
 * @param year calendar year
 * @param percent per cent of apparent consumption; may be a bound
 * @param qualifier {@code >} or {@code <} if it is a bound; {@code E} for a net exporter; else
 *     empty
 */
public record ImportReliance(
    PlaceCode place,
    String commodity,
    String detail,
    int year,
    Sourced<Double> percent,
    String qualifier) {}
