package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.source.Span;

/** What was learnt of sentences: which outcomes they have, by what they say. */
interface SentenceModel {

  /** The outcomes, in the order of their probabilities. */
  List<String> outcomes();

  /** What the model says of a sentence. */
  Verdict of(SentenceFeatures sentence);

  /** What a model says of a sentence. */
  interface Verdict {

    /** The probability of each outcome, whatever the others are; each between 0 and 1. */
    double[] probabilities();

    /** The probability of each outcome if one of them is right and no other; together 1. */
    double[] shares();

    /** Where the word or cue stands that speaks most for an outcome, if any does. */
    Optional<Span> strongest(int outcome);
  }
}
