package org.chokepoint.evidence.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.source.Span;

/**
 * What the learned model says of the sentences that a text begins with: an event where no cue is
 * heard, and another one than cues say where it is sure and they are all but ruled out.
 */
final class LearnedEvents {

  /** From which probability a guess overrules cues. */
  static final double SURE = 0.5;

  /** From which probability a guess by meaning stands whatever single words seem to say. */
  static final double CERTAIN = 0.7;

  /** From which probability a passage tells an opinion by its meaning. */
  static final double OPINION = 0.5;

  /** The same of a longer text, in which other sentences weigh in. */
  private static final double CERTAIN_OF_SEVERAL = 0.65;

  /** From which probability an instrument counts that no cue tells. */
  static final double USED = 0.5;

  /** From which probability a theme counts that no cue tells. */
  static final double TAKEN_UP = 0.7;

  /** From which probability an act counts as a response that no rule makes it. */
  static final double RESPONDS = 0.5;

  /** Below which probability a rule may not imply a label. */
  private static final double RULED_OUT = 0.05;

  /** Below which probability a theme is not taken up though a cue tells it. */
  private static final double REFUTED = 0.003;

  /** From which probability a guess stands where no cue is heard. */
  private static final double LIKELY = 0.4;

  /** From which probability of no event a guess without a cue does not stand. */
  private static final double DOUBTFUL = 0.2;

  /** From which probability of no event at its head a longer text tells none at all. */
  private static final double NOTHING = 0.5;

  /** How many sentences are the head of a longer text: its title and the first one. */
  private static final int HEAD = 2;

  /** From which probability an event stands in a short text that names nothing of the trade. */
  private static final double BEYOND_DOUBT = 0.9;

  /** Up to which probability of no event it does. */
  private static final double OF_OTHERS = 0.01;

  /** From which probability an opinion stands in such a text. */
  private static final double OPINION_BEYOND_DOUBT = 0.7;

  /** Up to which probability of no event it does. */
  private static final double OF_OTHERS_OPINION = 0.05;

  /** Up to which probability of no event a cue is borne out. */
  private static final double BORNE_OUT = 0.05;

  /** From which probability another sentence at the head of a text tells the same event. */
  private static final double SAME = 0.3;

  /** Up to which probability a kind is all but ruled out. */
  private static final double UNLIKELY = 0.1;

  /** Up to which sentence a text tells its news. */
  private static final int LEAD = 6;

  /** Up to which sentence a longer text is asked where no cue is heard, or by meaning. */
  private static final int OPENING = 2;

  /** Kinds that sentences with a negation, a condition or a guess may tell. */
  private static final Set<String> OF_WORDS =
      Set.of("denial", EventCues.THREAT, "licence_delayed_or_denied");

  private static final String COMMENTARY = "commentary";

  private LearnedEvents() {}

  /**
   * What the model says of a passage.
   *
   * @param cue the words that speak most for the event it tells
   * @param sure whether it is sure enough to overrule cues
   * @param certain whether it stands whatever single words seem to say
   */
  record Told(Mention cue, boolean sure, boolean certain) {}

  /**
   * The event that a passage tells by all its words, if cues heard none in it.
   *
   * @param headline whether the text is hardly more than a headline; of a longer one only the
   *     beginning counts, and only what is sure
   */
  static Optional<Told> unheard(String text, Passage passage, boolean headline, Guesses guesses) {
    if (!headline && passage.index() > OPENING) {
      return Optional.empty();
    }
    return (headline ? guessOfShort(passage, guesses) : guess(passage, guesses))
        .filter(g -> g.probability() >= (headline ? LIKELY : SURE))
        .filter(g -> g.probability(LearnedKinds.NONE) <= DOUBTFUL)
        .filter(g -> isCertain(g, guesses) || mayTell(text, passage, g.kind()))
        .map(g -> told(g, guesses));
  }

  /**
   * The event that the first passage of a longer text tells beyond doubt by its meaning; it is not
   * asked for if the words of the passage agree with a cue.
   */
  static Optional<LearnedKinds.Guess> certain(
      Passage passage, List<EventCandidate> heard, Guesses guesses) {
    return guesses.byMeaning()
            && passage.index() == 0
            && heard.stream().noneMatch(h -> isSaidByWords(h, guesses))
        ? guess(passage, guesses).filter(g -> g.probability() >= CERTAIN_OF_SEVERAL)
        : Optional.empty();
  }

  private static boolean isSaidByWords(EventCandidate heard, Guesses guesses) {
    return guesses.byWords(heard.passage()).kind().equals(heard.entry().id().value());
  }

  /** The event that a passage surely tells by all its words. */
  static Optional<LearnedKinds.Guess> sure(Passage passage, Guesses guesses) {
    return guess(passage, guesses).filter(g -> g.probability() >= SURE);
  }

  /** The event of a guess, if it stands against all that were heard in its passage. */
  static Optional<Told> overruling(
      LearnedKinds.Guess guess, List<EventCandidate> heard, Guesses guesses) {
    return heard.stream().allMatch(h -> isRuledOut(h, guess))
        ? Optional.of(told(guess, guesses))
        : Optional.empty();
  }

  /** The events heard in a passage that are not all but ruled out, if what is guessed is heard. */
  static List<EventCandidate> likely(LearnedKinds.Guess guess, List<EventCandidate> heard) {
    return heard.stream().anyMatch(h -> h.entry().id().value().equals(guess.kind()))
        ? heard.stream().filter(h -> !isRuledOut(h, guess)).toList()
        : heard;
  }

  /** Whether neither the head of a longer text nor what follows it tells any event or opinion. */
  static boolean tellsNothing(List<Passage> passages, Guesses guesses) {
    List<Passage> head =
        passages.stream().filter(p -> p.index() < HEAD && !p.words().isBlank()).toList();
    return !guesses.isOfShortText()
        && head.size() >= HEAD
        && head.stream().allMatch(p -> guesses.of(p).probability(LearnedKinds.NONE) >= NOTHING);
  }

  /** Whether the title of a longer text tells an opinion by its meaning. */
  static boolean isOpinionPiece(List<Passage> passages, Guesses guesses) {
    return guesses.byMeaning()
        && !guesses.isOfShortText()
        && passages.stream()
            .limit(1)
            .anyMatch(p -> guesses.of(p).probability(COMMENTARY) >= OPINION);
  }

  /** Whether a passage only tells an opinion. */
  static boolean isOpinion(Passage passage, Guesses guesses) {
    return opinion(passage, guesses) >= (guesses.byMeaning() ? OPINION : SURE);
  }

  /** Whether a passage beyond doubt only tells an opinion, whatever single words seem to say. */
  static boolean isCertainlyOpinion(Passage passage, Guesses guesses) {
    return guesses.byMeaning() && opinion(passage, guesses) >= OPINION;
  }

  private static double opinion(Passage passage, Guesses guesses) {
    return passage.index() <= (guesses.byMeaning() ? OPENING : LEAD)
            && passage.voice() != Passage.Voice.FURNITURE
        ? guesses.of(passage).probability(COMMENTARY)
        : 0;
  }

  private static Optional<LearnedKinds.Guess> guess(Passage passage, Guesses guesses) {
    return passage.index() > LEAD || passage.voice() != Passage.Voice.FACT
        ? Optional.empty()
        : telling(passage, guesses);
  }

  /** What is guessed of a passage, if that is an event and no opinion. */
  private static Optional<LearnedKinds.Guess> telling(Passage passage, Guesses guesses) {
    return Optional.of(guesses.of(passage))
        .filter(g -> !g.kind().equals(LearnedKinds.NONE) && !g.kind().equals(COMMENTARY));
  }

  /** The same of a short text, whose source may be unnamed though that sounds like an opinion. */
  private static Optional<LearnedKinds.Guess> guessOfShort(Passage passage, Guesses guesses) {
    return passage.voice() == Passage.Voice.COMMENT
        ? telling(passage, guesses).filter(g -> isCertain(g, guesses))
        : guess(passage, guesses);
  }

  private static boolean isRuledOut(EventCandidate heard, LearnedKinds.Guess guess) {
    String kind = heard.entry().id().value();
    return !kind.equals(guess.kind())
        && !kind.equals("denial")
        && !Prominence.MEETINGS.contains(guess.kind())
        && guess.probability(kind) <= UNLIKELY;
  }

  /** Whether nothing in a passage says that the event is not, or is only imagined. */
  private static boolean mayTell(String text, Passage passage, String kind) {
    boolean imagined =
        passage.has(EntryKind.VOICE, "negation")
            || passage.has(EntryKind.VOICE, "conditional")
            || passage.has(EntryKind.CERTAINTY, "speculated");
    return (!imagined || OF_WORDS.contains(kind))
        && passage.mentions().cues(EntryKind.EVENT, kind).stream()
            .noneMatch(
                c -> Modality.negated(text, passage, c) || Modality.hypothetical(text, passage, c));
  }

  /** Whether an event is told by the meaning of its passage beyond doubt. */
  static boolean isCertain(EventCandidate event, Guesses guesses) {
    return guesses.byMeaning()
        && event.passage().index() <= OPENING
        && guesses.of(event.passage()).probability(event.entry().id().value()) >= CERTAIN;
  }

  /**
   * Whether a short text tells an event by its meaning so surely that it need not say that it is
   * about minerals, of whose trade alone such events were learnt.
   */
  static boolean isBeyondDoubt(EventCandidate event, Guesses guesses) {
    return guesses.isOfShortText()
        && isCertain(event, guesses)
        && isOfTrade(event.passage(), event.entry().id().value(), guesses);
  }

  /** The same of an opinion. */
  static boolean isOpinionBeyondDoubt(Passage passage, Guesses guesses) {
    return guesses.isOfShortText()
        && isCertainlyOpinion(passage, guesses)
        && isOfTrade(passage, COMMENTARY, guesses);
  }

  private static boolean isOfTrade(Passage passage, String kind, Guesses guesses) {
    LearnedKinds.Guess guess = guesses.byMeaning(passage);
    boolean opinion = kind.equals(COMMENTARY);
    return Relevance.isOfTrade(passage)
        && guess.probability(kind) >= (opinion ? OPINION_BEYOND_DOUBT : BEYOND_DOUBT)
        && guess.probability(LearnedKinds.NONE) <= (opinion ? OF_OTHERS_OPINION : OF_OTHERS);
  }

  /**
   * Whether the meaning of a short text that has to do with metals bears out an event that cues
   * told in it.
   */
  static boolean isBorneOut(EventCandidate event, Guesses guesses) {
    if (!guesses.isOfShortText() || !guesses.byMeaning()) {
      return false;
    }
    LearnedKinds.Guess guess = guesses.byMeaning(event.passage());
    return guess.probability(event.entry().id().value()) >= SURE
        && guess.probability(LearnedKinds.NONE) <= BORNE_OUT;
  }

  /** How likely the meaning of its passage makes an event, between 0 and 1. */
  static double likelihood(EventCandidate event, Guesses guesses) {
    return guesses.byMeaning() && event.passage().voice() == Passage.Voice.FACT
        ? guesses.of(event.passage()).probability(event.entry().id().value())
        : 0;
  }

  private static boolean isCertain(LearnedKinds.Guess guess, Guesses guesses) {
    return guesses.byMeaning() && guess.probability() >= CERTAIN;
  }

  /** Whether a label that a rule implies is not all but ruled out; one not learnt is not. */
  static boolean isPossible(String label, Map<String, LearnedLabels.Likelihood> learned) {
    LearnedLabels.Likelihood likely = learned.get(label);
    return likely == null || likely.probability() >= RULED_OUT;
  }

  /** Whether all words of a sentence speak against a theme of which some are a cue. */
  static boolean isRefuted(String theme, Map<String, LearnedLabels.Likelihood> learned) {
    LearnedLabels.Likelihood likely = learned.get(theme);
    return likely != null && likely.probability() < REFUTED;
  }

  /** The labels of a kind that are likely enough, by id, each with the words that speak for it. */
  static Stream<Mention> labels(
      EntryKind kind,
      double enough,
      Map<String, LearnedLabels.Likelihood> learned,
      Taxonomy taxonomy) {
    if (learned.isEmpty()) {
      return Stream.empty();
    }
    return taxonomy.entries(kind).stream()
        .map(e -> e.id().value())
        .flatMap(
            id ->
                words(id, enough, learned)
                    .map(words -> new Mention(new Tag.Cued(kind, id), words))
                    .stream());
  }

  /** The words that speak for a label, if it is likely enough. */
  static Optional<Span> words(
      String label, double enough, Map<String, LearnedLabels.Likelihood> learned) {
    return Optional.ofNullable(learned.get(label))
        .filter(l -> l.probability() >= enough)
        .map(LearnedLabels.Likelihood::words);
  }

  /**
   * The labels of the sentence of an event, if it stands at the head of its text; of a longer text
   * each as likely as in the likeliest of those sentences there that tell the same.
   */
  static Map<String, LearnedLabels.Likelihood> labels(
      EventCandidate event, List<Passage> all, Guesses guesses) {
    if (!guesses.byMeaning() || event.passage().index() > OPENING) {
      return Map.of();
    }
    Map<String, LearnedLabels.Likelihood> likeliest =
        new HashMap<>(guesses.labels(event.passage()));
    if (!guesses.isOfShortText()) {
      all.stream()
          .filter(p -> p.index() <= OPENING && tells(p, event, guesses))
          .forEach(
              p ->
                  guesses
                      .labels(p)
                      .forEach(
                          (label, likely) ->
                              likeliest.merge(label, likely, LearnedLabels::likelier)));
    }
    return likeliest;
  }

  /** Whether another passage tells the same event by its meaning, if that was asked for. */
  private static boolean tells(Passage passage, EventCandidate event, Guesses guesses) {
    return passage.voice() == Passage.Voice.FACT
        && guesses.of(passage).byMeaning()
        && guesses.of(passage).probability(event.entry().id().value()) >= SAME;
  }

  private static Told told(LearnedKinds.Guess guess, Guesses guesses) {
    Mention cue = new Mention(new Tag.Cued(EntryKind.EVENT, guess.kind()), guess.words());
    return new Told(cue, guess.probability() >= SURE, isCertain(guess, guesses));
  }
}
