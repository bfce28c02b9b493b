package org.chokepoint.model.observation;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * A World Bank governance score.
 *
 * @param place country
 * @param indicator {@code VA}, {@code PV}, {@code GE}, {@code RQ}, {@code RL} or {@code CC}; other
 *     series carry their own name
 * @param year calendar year
 * @param score about -2.5 (weak) to 2.5 (strong) unless the unit says otherwise
 * @param unit unit of the score
 */
public record Governance(
    PlaceCode place, String indicator, int year, Sourced<Double> score, String unit) {}
