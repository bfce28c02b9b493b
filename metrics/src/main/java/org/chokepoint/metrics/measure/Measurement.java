package org.chokepoint.metrics.measure;

import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * A measured value.
 *
 * @param metric id of the metric
 * @param subject what was measured
 * @param value the value, with its provenance
 * @param interval the value between its bounds, from the quality of the inputs
 * @param unit unit of the value; {@code 1} if it has none
 */
public record Measurement(
    String metric, Subject subject, Sourced<Double> value, Interval interval, String unit) {}
