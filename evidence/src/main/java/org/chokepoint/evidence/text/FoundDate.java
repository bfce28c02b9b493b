package org.chokepoint.evidence.text;

import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.source.Span;

/**
 * A date in a text.
 *
 * @param span where it stands
 * @param date what it means
 * @param yearStated whether the text gives the year, or it was taken from the context
 */
public record FoundDate(Span span, DateSpan date, boolean yearStated) {}
