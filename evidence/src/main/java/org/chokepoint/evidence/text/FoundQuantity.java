package org.chokepoint.evidence.text;

import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.source.Span;

/**
 * A number with a unit in a text.
 *
 * @param span where number and unit stand
 * @param quantity what they mean
 */
public record FoundQuantity(Span span, ReportedQuantity quantity) {}
