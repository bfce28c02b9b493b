package org.chokepoint.evidence.text;

import org.chokepoint.model.source.Span;

/** The words around a place of a text. */
public final class Words {

  private Words() {}

  /** The characters right before an offset, not beyond the start of a span. */
  public static String before(String text, Span span, int offset, int length) {
    return text.substring(Math.max(span.start(), offset - length), Math.max(span.start(), offset));
  }
}
