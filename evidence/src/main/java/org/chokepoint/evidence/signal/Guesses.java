package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.source.Span;

/**
 * What the learned models say of the passages of a document; each is asked once, when first needed.
 * For one thread.
 */
final class Guesses {

  /** From which probability the words of a passage say enough. */
  private static final double PLAIN = 0.7;

  private final String text;
  private final boolean isShort;
  private final ReaderDepth depth;
  private final Map<Span, List<SentenceWords.Word>> words = new HashMap<>();
  private final Map<Span, SentenceFeatures> features = new HashMap<>();
  private final Map<Span, LearnedKinds.Guess> plain = new HashMap<>();
  private final Map<Span, LearnedKinds.Guess> meant = new HashMap<>();
  private final Map<Span, Map<String, LearnedLabels.Likelihood>> labels = new HashMap<>();

  /** Guesses about the passages of a text in simplified script. */
  Guesses(String text, List<Passage> passages, ReaderDepth depth) {
    this.text = text;
    this.isShort = Topic.isShort(passages);
    this.depth = depth;
  }

  /** Whether the meaning of passages counts, not their words alone. */
  boolean byMeaning() {
    return depth == ReaderDepth.MEANING;
  }

  /** Whether the text is hardly more than a headline. */
  boolean isOfShortText() {
    return isShort;
  }

  /** The likeliest kind of event of a passage. */
  LearnedKinds.Guess of(Passage passage) {
    LearnedKinds.Guess byWords = byWords(passage);
    return !byMeaning() || byWords.probability() >= PLAIN ? byWords : byMeaning(passage);
  }

  /** The likeliest kind of event of a passage by its meaning, though its words be plain. */
  LearnedKinds.Guess byMeaning(Passage passage) {
    return meant.computeIfAbsent(
        passage.span(), i -> models(passage).kinds().guess(features(passage), passage.span()));
  }

  /** The likeliest kind of event of a passage by its words alone. */
  LearnedKinds.Guess byWords(Passage passage) {
    return plain.computeIfAbsent(
        passage.span(),
        i ->
            LearnedKinds.ofWords().guess(SentenceFeatures.ofWords(words(passage)), passage.span()));
  }

  /**
   * How likely themes, instruments, levers and responses are in a passage, by their ids; none by
   * words alone.
   */
  Map<String, LearnedLabels.Likelihood> labels(Passage passage) {
    return byMeaning()
        ? labels.computeIfAbsent(
            passage.span(), i -> models(passage).labels().guess(features(passage), passage.span()))
        : Map.of();
  }

  /**
   * What a comment infers or calls for, beyond what cues tell; nothing by words alone, nor where it
   * tells nothing.
   */
  Inferred inferences(Passage comment) {
    return byMeaning() && isTelling(comment) ? new Inferred(labels(comment)) : Inferred.NOTHING;
  }

  private boolean isTelling(Passage comment) {
    LearnedKinds.Guess guess = isShort ? of(comment) : byMeaning(comment);
    return guess.probability(LearnedKinds.NONE) < LearnedEvents.SURE;
  }

  private SentenceFeatures features(Passage passage) {
    return features.computeIfAbsent(
        passage.span(),
        i ->
            new SentenceFeatures(
                words(passage),
                SentenceCues.of(passage.mentions()),
                models(passage).encoder().encode(passage.words())));
  }

  private static LanguageModels models(Passage passage) {
    return passage.holdsHan() ? LanguageModels.chinese() : LanguageModels.english();
  }

  private List<SentenceWords.Word> words(Passage passage) {
    return words.computeIfAbsent(passage.span(), i -> SentenceWords.of(text, passage.span()));
  }
}
