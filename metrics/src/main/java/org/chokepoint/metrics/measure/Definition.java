package org.chokepoint.metrics.measure;

import org.chokepoint.metrics.bounds.Range;

/**
 * What a metric is, as the generated reference page prints it.
 *
 * @param id short stable name, such as {@code hhi}
 * @param name the field's name for it
 * @param formula how it is computed, in plain signs
 * @param unit unit of the value; {@code 1} if it has none
 * @param range the range of the value
 * @param citation paper or law it is taken from
 */
public record Definition(
    String id, String name, String formula, String unit, Range range, String citation) {}
