package org.chokepoint.evidence.text;

import org.chokepoint.model.source.Span;

/** Quick looks at a part of a text, before anything dear is tried on it. */
public final class Words {

  private Words() {}

  /** Whether any of the words stands within a span. */
  public static boolean any(String text, Span span, String... words) {
    String part = text.substring(span.start(), span.end());
    for (String word : words) {
      if (part.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The characters right before an offset, not beyond the start of a span. */
  public static String before(String text, Span span, int offset, int length) {
    return text.substring(Math.max(span.start(), offset - length), Math.max(span.start(), offset));
  }
}
