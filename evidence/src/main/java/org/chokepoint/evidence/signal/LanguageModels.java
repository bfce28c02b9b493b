package org.chokepoint.evidence.signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What knows the sentences of a language by their meaning; loaded when first asked for.
 *
 * @param encoder makes vectors of sentences
 * @param kinds which kind of event they tell
 * @param labels which themes, instruments and levers they speak of
 */
record LanguageModels(SentenceEncoder encoder, LearnedKinds kinds, LearnedLabels labels) {

  /** What is loaded, by the name of its models of kinds. */
  private static final Map<String, LanguageModels> LOADED = new ConcurrentHashMap<>();

  /** Those of English. */
  static LanguageModels english() {
    return of(SentenceEncoder::english, LearnedKinds.OF_ENGLISH, LearnedLabels.OF_ENGLISH);
  }

  /** Those of Chinese. */
  static LanguageModels chinese() {
    return of(SentenceEncoder::chinese, LearnedKinds.OF_CHINESE, LearnedLabels.OF_CHINESE);
  }

  private static LanguageModels of(Supplier<SentenceEncoder> encoder, String kinds, String labels) {
    return LOADED.computeIfAbsent(
        kinds,
        k ->
            new LanguageModels(
                encoder.get(),
                new LearnedKinds(LayeredModel.load(kinds)),
                new LearnedLabels(LayeredModel.load(labels))));
  }
}
