package org.chokepoint.evidence.signal;

import org.chokepoint.evidence.mention.Mentions;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.model.source.Span;

/**
 * A sentence with its mentions and the voice in which it speaks.
 *
 * @param sentence the sentence
 * @param mentions names and cues in it
 * @param voice who speaks
 */
record Passage(Sentence sentence, Mentions mentions, Voice voice) {

  /** The voice of a passage. */
  enum Voice {
    /** Tells what happened. */
    FACT,
    /** Tells what happened before the matter at hand. */
    BACKGROUND,
    /** The author's or an observer's inference. */
    COMMENT,
    /** Asks. */
    QUESTION,
    /** Belongs to the page, not to the text. */
    FURNITURE
  }

  Span span() {
    return sentence.span();
  }

  int index() {
    return sentence.index();
  }

  boolean has(EntryKind kind, String id) {
    return mentions.has(kind, id);
  }

  /** Whether the passage states facts, recent or old. */
  boolean states() {
    return voice == Voice.FACT || voice == Voice.BACKGROUND;
  }
}
