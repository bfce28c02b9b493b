package org.chokepoint.metrics;

import org.chokepoint.metrics.measure.Measurement;

/**
 * A measurement with its place among those of the same metric, year and kind of supplier.
 *
 * @param measurement the measurement
 * @param rank its rank, 1 for the largest value
 * @param best 5th percentile of its rank over the draws
 * @param worst 95th percentile of its rank over the draws
 * @param of number of measurements ranked against each other
 */
public record Ranked(Measurement measurement, int rank, int best, int worst, int of) {}
