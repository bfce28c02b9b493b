package org.chokepoint.evidence.signal;

import org.jspecify.annotations.Nullable;

/**
 * What knows the sentences of a language by their meaning; loaded when first asked for.
 *
 * @param encoder makes vectors of sentences
 * @param kinds which kind of event they tell
 * @param labels which themes, instruments and levers they speak of
 */
record LanguageModels(SentenceEncoder encoder, LearnedKinds kinds, LearnedLabels labels) {

  private static @Nullable LanguageModels english;
  private static @Nullable LanguageModels chinese;

  /** Those of English. */
  static synchronized LanguageModels english() {
    LanguageModels known = english;
    if (known == null) {
      known = load(SentenceEncoder.english(), LearnedKinds.OF_ENGLISH, LearnedLabels.OF_ENGLISH);
      english = known;
    }
    return known;
  }

  /** Those of Chinese. */
  static synchronized LanguageModels chinese() {
    LanguageModels known = chinese;
    if (known == null) {
      known = load(SentenceEncoder.chinese(), LearnedKinds.OF_CHINESE, LearnedLabels.OF_CHINESE);
      chinese = known;
    }
    return known;
  }

  private static LanguageModels load(SentenceEncoder encoder, String kinds, String labels) {
    return new LanguageModels(
        encoder,
        new LearnedKinds(LinearModel.load(kinds)),
        new LearnedLabels(LinearModel.load(labels)));
  }
}
