package org.chokepoint.evidence.signal;

import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Span;

/**
 * Quotes a document.
 *
 * @param document the document
 */
record Citing(Document document) {

  /** The words at a span. */
  Quote quote(Span span) {
    return Quote.of(document.id(), document.text(), span);
  }

  /** A value with the words at a span. */
  <V> Cited<V> cite(V value, Span span) {
    return new Cited<>(value, quote(span));
  }
}
