package org.chokepoint.evidence.mention;

import org.chokepoint.model.source.Span;

/**
 * A name or cue found in a text.
 *
 * @param tag what was found
 * @param span where it stands in the original text
 */
public record Mention(Tag tag, Span span) {

  /** Offset of the first character. */
  public int start() {
    return span.start();
  }

  /** Offset behind the last character. */
  public int end() {
    return span.end();
  }
}
