package org.chokepoint.model.observation;

import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * A figure that a published assessment of criticality rests on, or ends with.
 *
 * @param material material as the assessment names it; {@code all} for what belongs to none
 * @param commodity material id or commodity of the USGS world table, where it has one
 * @param stage mining for extraction, separation for processing; empty for the whole material
 * @param statistic what it is, such as {@code eol_rir} or {@code world_share}; the data package
 *     lists all
 * @param place place of a share or a score; empty otherwise
 * @param detail shares used of a result, sector of a use; may be empty
 * @param year year of the assessment
 * @param value value in the unit, not negative
 * @param unit unit of the value
 * @param tradeFactor trade factor t of a supplier; empty where none is stated
 */
public record CriticalityStatistic(
    String material,
    String commodity,
    Optional<Stage> stage,
    String statistic,
    Optional<PlaceCode> place,
    String detail,
    int year,
    Sourced<Double> value,
    String unit,
    Optional<Sourced<Double>> tradeFactor) {}
