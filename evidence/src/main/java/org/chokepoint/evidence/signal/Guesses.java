package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the learned models say of the passages of a document; each is asked once, when first needed.
 * For one thread.
 */
final class Guesses {

  /** From which probability the words of a passage say enough. */
  private static final double PLAIN = 0.7;

  private static final float[] NO_VECTOR = {};

  private final String text;
  private final boolean isShort;
  private final ReaderDepth depth;
  private final Map<Integer, List<SentenceWords.Word>> words = new HashMap<>();
  private final Map<Integer, float[]> vectors = new HashMap<>();
  private final Map<Integer, LearnedKinds.Guess> plain = new HashMap<>();
  private final Map<Integer, LearnedKinds.Guess> kinds = new HashMap<>();
  private final Map<Integer, Map<String, LearnedLabels.Likelihood>> labels = new HashMap<>();

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
    return kinds.computeIfAbsent(passage.index(), i -> kind(passage));
  }

  /** The likeliest kind of event of a passage by its meaning, though its words be plain. */
  LearnedKinds.Guess byMeaning(Passage passage) {
    LearnedKinds.Guess known = of(passage);
    return known.byMeaning()
        ? known
        : models(passage).kinds().guess(words(passage), passage.span(), vector(passage));
  }

  /** The likeliest kind of event of a passage by its words alone. */
  LearnedKinds.Guess byWords(Passage passage) {
    return plain.computeIfAbsent(
        passage.index(),
        i -> LearnedKinds.ofWords().guess(words(passage), passage.span(), NO_VECTOR));
  }

  /**
   * How likely themes, instruments and levers are in a passage, by their ids; none by words, nor in
   * a longer text for a passage whose words were plain.
   */
  Map<String, LearnedLabels.Likelihood> labels(Passage passage) {
    return labels.computeIfAbsent(
        passage.index(), i -> asksLabels(passage) ? label(passage) : Map.of());
  }

  /**
   * How likely levers and responses are that a comment infers or calls for, with all other labels,
   * by their ids; none by words, nor where the comment is all that a text says and tells nothing.
   */
  Inferred inferences(Passage comment) {
    boolean idle = isShort && of(comment).probability(LearnedKinds.NONE) >= LearnedEvents.SURE;
    return byMeaning() && !idle
        ? new Inferred(labels.computeIfAbsent(comment.index(), i -> label(comment)), isShort)
        : Inferred.NOTHING;
  }

  private boolean asksLabels(Passage passage) {
    return byMeaning() && (isShort || of(passage).byMeaning());
  }

  private LearnedKinds.Guess kind(Passage passage) {
    LearnedKinds.Guess byWords = byWords(passage);
    if (!byMeaning() || byWords.probability() >= PLAIN) {
      return byWords;
    }
    return models(passage).kinds().guess(words(passage), passage.span(), vector(passage));
  }

  private Map<String, LearnedLabels.Likelihood> label(Passage passage) {
    return models(passage).labels().guess(words(passage), passage.span(), vector(passage));
  }

  private float[] vector(Passage passage) {
    return vectors.computeIfAbsent(
        passage.index(), i -> models(passage).encoder().encode(passage.words()));
  }

  private static LanguageModels models(Passage passage) {
    return passage.holdsHan() ? LanguageModels.chinese() : LanguageModels.english();
  }

  private List<SentenceWords.Word> words(Passage passage) {
    return words.computeIfAbsent(passage.index(), i -> SentenceWords.of(text, passage.span()));
  }
}
