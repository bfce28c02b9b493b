package org.chokepoint.model.signal;

import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Sourced;

/**
 * A field of a signal and the words it was read from. A field without words does not exist.
 *
 * @param <V> type of the field
 * @param value what was read
 * @param quote the words, in the original language
 */
public record Cited<V>(V value, Quote quote) {

  /** The value with its quotation as provenance. */
  public Sourced<V> sourced() {
    return Sourced.quoted(value, quote);
  }
}
