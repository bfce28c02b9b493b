package org.chokepoint.evidence.signal;

import java.util.List;

/**
 * What the learned models look at in a sentence.
 *
 * @param words its words
 * @param cues the cues heard in it and what its names stand for; none for a model of words
 * @param vector what an encoder makes of it; empty for a model of words
 */
record SentenceFeatures(
    List<SentenceWords.Word> words, List<SentenceWords.Word> cues, float[] vector) {

  private static final float[] NO_VECTOR = {};

  /** The words of a sentence alone. */
  static SentenceFeatures ofWords(List<SentenceWords.Word> words) {
    return new SentenceFeatures(words, List.of(), NO_VECTOR);
  }
}
