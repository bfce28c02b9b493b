package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.source.Span;

/**
 * Which themes, instruments, levers and responses a sentence that tells an event speaks of, by its
 * words and its vector: a logistic regression for each, learnt from the labelled sentences of the
 * repository.
 */
final class LearnedLabels {

  /** Name of the model of English sentences. */
  static final String OF_ENGLISH = "labels_en.model.gz";

  /** Name of the model of Chinese sentences. */
  static final String OF_CHINESE = "labels_zh.model.gz";

  private final LinearModel model;

  /**
   * How likely a label is.
   *
   * @param probability between 0 and 1
   * @param words where the word stands that speaks most for it; all of the sentence if none does
   */
  record Likelihood(double probability, Span words) {}

  LearnedLabels(LinearModel model) {
    this.model = model;
  }

  /** How likely every label is that the model knows, by its id. */
  Map<String, Likelihood> guess(List<SentenceWords.Word> words, Span range, float[] vector) {
    double[] scores = model.scores(words, vector);
    Map<String, Likelihood> found = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      found.put(
          model.outcomes().get(i),
          new Likelihood(
              LinearModel.probability(scores[i]), model.strongest(words, i).orElse(range)));
    }
    return found;
  }
}
