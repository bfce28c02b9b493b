package org.chokepoint.model.source;

import org.chokepoint.model.id.DocumentId;

/**
 * Words of a document in their original language.
 *
 * @param document the document quoted
 * @param span where the words stand in its text
 * @param words the words exactly as they stand there; as long as the span
 */
public record Quote(DocumentId document, Span span, String words) {

  /** Rejects words that cannot be those at the span. */
  public Quote {
    if (words.length() != span.length()) {
      throw new IllegalArgumentException(
          "quote of " + words.length() + " characters does not fill span " + span);
    }
  }

  /** The quote of a span of a document's text. */
  public static Quote of(DocumentId document, String text, Span span) {
    return new Quote(document, span, text.substring(span.start(), span.end()));
  }
}
