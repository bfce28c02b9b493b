package org.chokepoint.evidence.signal;

import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Span;

/**
 * What a comment infers or calls for in words that no cue knows.
 *
 * @param labels how likely themes, instruments, levers and responses are in it, by their ids
 */
record Inferred(Map<String, LearnedLabels.Likelihood> labels) {

  /** Nothing beyond what cues tell. */
  static final Inferred NOTHING = new Inferred(Map.of());

  /** From which probability a lever is inferred or a response called for. */
  private static final double ENOUGH = 0.6;

  /** The words that speak for a lever or response, if it is likely enough. */
  Optional<Span> words(String id) {
    return LearnedEvents.words(id, ENOUGH, labels);
  }
}
