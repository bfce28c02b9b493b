package org.chokepoint.metrics.measure;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.source.Sourced;

/**
 * One number that a calculation reads.
 *
 * @param name what it is, unique in the picture, such as {@code Dy, separation, 2024: CHN}; the
 *     same number has the same name in every calculation, so that all see it vary together
 * @param value the number and its source
 * @param range the range in which it may vary
 */
public record Input(String name, Sourced<Double> value, Range range) {}
