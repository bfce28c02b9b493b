package org.chokepoint.evidence.text;

import org.chokepoint.model.source.Span;

/**
 * A sentence, heading or list item.
 *
 * @param index position among the sentences, from 0
 * @param span where it stands in the text, without surrounding white space
 * @param form what it is
 */
public record Sentence(int index, Span span, Form form) {

  /** What a sentence is on the page. */
  public enum Form {
    /** A line that stands alone and ends without a full stop. */
    HEADING,
    /** An item of a list. */
    ITEM,
    /** Running text. */
    BODY
  }

  /** The words. */
  public String in(String text) {
    return text.substring(span.start(), span.end());
  }
}
