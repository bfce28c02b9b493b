package org.chokepoint.evidence.signal;

import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Span;

/**
 * What a comment infers or calls for in words that no cue knows.
 *
 * @param labels how likely themes, instruments, levers and responses are in it, by their ids
 * @param alone whether the comment is all that its text says
 */
record Inferred(Map<String, LearnedLabels.Likelihood> labels, boolean alone) {

  /** Nothing beyond what cues tell. */
  static final Inferred NOTHING = new Inferred(Map.of(), false);

  /** From which probability a lever is inferred or a response called for. */
  private static final double ENOUGH = 0.6;

  /** The same where the comment is all there is. */
  private static final double ENOUGH_ALONE = 0.6;

  /** The words that speak for a lever or response, if it is likely enough. */
  Optional<Span> words(String id) {
    return LearnedEvents.words(id, alone ? ENOUGH_ALONE : ENOUGH, labels);
  }
}
