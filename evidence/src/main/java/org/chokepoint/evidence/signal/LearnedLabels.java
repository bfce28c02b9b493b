package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.Map;
import org.chokepoint.model.source.Span;

/**
 * Which themes, instruments, levers and responses a sentence that tells an event speaks of, by its
 * words, cues and vector: a {@link LayeredModel} learnt from the labelled sentences of the
 * repository.
 */
final class LearnedLabels {

  /** Name of the model of English sentences. */
  static final String OF_ENGLISH = "labels_en.model.gz";

  /** Name of the model of Chinese sentences. */
  static final String OF_CHINESE = "labels_zh.model.gz";

  /** Below which probability no label is told, and so no word sought that speaks for it. */
  private static final double CITED = 0.4;

  private final SentenceModel model;

  /**
   * How likely a label is.
   *
   * @param probability between 0 and 1
   * @param words where the word stands that speaks most for it; all of the sentence if none does,
   *     or if it is unlikely
   */
  record Likelihood(double probability, Span words) {}

  LearnedLabels(SentenceModel model) {
    this.model = model;
  }

  /** Whichever of two is likelier. */
  static Likelihood likelier(Likelihood one, Likelihood other) {
    return one.probability() >= other.probability() ? one : other;
  }

  /** How likely every label is that the model knows, by its id. */
  Map<String, Likelihood> guess(SentenceFeatures sentence, Span range) {
    SentenceModel.Verdict verdict = model.of(sentence);
    double[] probabilities = verdict.probabilities();
    Map<String, Likelihood> found = new HashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      found.put(
          model.outcomes().get(i),
          new Likelihood(
              probabilities[i],
              probabilities[i] < CITED ? range : verdict.strongest(i).orElse(range)));
    }
    return found;
  }
}
