package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.Map;
import org.chokepoint.model.source.Span;

/**
 * What kind of event a sentence tells by all its words: a logistic regression for each kind against
 * the rest, learnt from the labelled sentences of the repository, on the words alone or on the
 * words and the vector of the sentence ({@link SentenceEncoder}). The words that count most are
 * cited.
 */
final class LearnedKinds {

  /** Name of the model of both languages that knows words only. */
  static final String OF_WORDS = "kinds_words.model.gz";

  /** Name of the model of English sentences that knows words and vectors. */
  static final String OF_ENGLISH = "kinds_en.model.gz";

  /** Name of the model of Chinese sentences that knows words and vectors. */
  static final String OF_CHINESE = "kinds_zh.model.gz";

  /** The outcome of sentences that tell no event. */
  static final String NONE = "none";

  private final SentenceModel model;

  /**
   * A guess about a sentence.
   *
   * @param kind id of the likeliest kind of event, or "none"
   * @param words where the word stands that speaks most for it; all of the sentence if none does
   * @param probabilities by kind, "none" among them, each between 0 and 1; together 1
   * @param byMeaning whether the vector of the sentence was looked at
   */
  record Guess(String kind, Span words, Map<String, Double> probabilities, boolean byMeaning) {

    /** The probability of the likeliest kind. */
    double probability() {
      return probability(kind);
    }

    /** The probability of a kind; 0 of one that the model does not know. */
    double probability(String kind) {
      return probabilities.getOrDefault(kind, 0.0);
    }
  }

  private static final class Words {
    static final LearnedKinds STANDARD = new LearnedKinds(LinearModel.load(OF_WORDS));
  }

  LearnedKinds(SentenceModel model) {
    this.model = model;
  }

  /** The model of both languages that knows words only. */
  static LearnedKinds ofWords() {
    return Words.STANDARD;
  }

  /**
   * The likeliest kind of event of a sentence.
   *
   * @param range where the sentence stands, all of which is cited if no word of it speaks for the
   *     kind
   */
  Guess guess(SentenceFeatures sentence, Span range) {
    SentenceModel.Verdict verdict = model.of(sentence);
    double[] shares = verdict.shares();
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      best = shares[k] > shares[best] ? k : best;
    }
    Map<String, Double> byKind = new HashMap<>();
    for (int k = 0; k < shares.length; k++) {
      byKind.put(model.outcomes().get(k), shares[k]);
    }
    return new Guess(
        model.outcomes().get(best),
        verdict.strongest(best).orElse(range),
        byKind,
        sentence.vector().length > 0);
  }
}
