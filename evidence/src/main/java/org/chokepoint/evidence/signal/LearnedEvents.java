package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;

/**
 * What the learned model says of the sentences that a text begins with: an event where no cue is
 * heard, and another one than cues say where it is sure and they are all but ruled out.
 */
final class LearnedEvents {

  /** From which probability a guess overrules cues. */
  static final double SURE = 0.5;

  /** From which probability a guess stands where no cue is heard. */
  private static final double LIKELY = 0.4;

  /** Up to which probability a kind is all but ruled out. */
  private static final double UNLIKELY = 0.1;

  /** Up to which sentence a text tells its news. */
  private static final int LEAD = 6;

  /** Up to which sentence a longer text is asked where no cue is heard. */
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
   */
  record Told(Mention cue, boolean sure) {}

  /**
   * The event that a passage tells by all its words, if cues heard none in it.
   *
   * @param headline whether the text is hardly more than a headline; of a longer one only the
   *     beginning counts, and only what is sure
   */
  static Optional<Told> unheard(String text, Passage passage, boolean headline) {
    if (!headline && passage.index() > OPENING) {
      return Optional.empty();
    }
    return guess(text, passage)
        .filter(g -> g.probability() >= (headline ? LIKELY : SURE))
        .filter(g -> mayTell(text, passage, g.kind()))
        .map(LearnedEvents::told);
  }

  /** The event that a passage surely tells by all its words. */
  static Optional<LearnedKinds.Guess> sure(String text, Passage passage) {
    return guess(text, passage).filter(g -> g.probability() >= SURE);
  }

  /** The event of a guess, if it stands against all that were heard in its passage. */
  static Optional<Told> overruling(LearnedKinds.Guess guess, List<EventCandidate> heard) {
    return heard.stream().allMatch(h -> isRuledOut(h, guess))
        ? Optional.of(told(guess))
        : Optional.empty();
  }

  /** The events heard in a passage that are not all but ruled out, if what is guessed is heard. */
  static List<EventCandidate> likely(LearnedKinds.Guess guess, List<EventCandidate> heard) {
    return heard.stream().anyMatch(h -> h.entry().id().value().equals(guess.kind()))
        ? heard.stream().filter(h -> !isRuledOut(h, guess)).toList()
        : heard;
  }

  /** Whether a passage only tells an opinion. */
  static boolean isOpinion(String text, Passage passage) {
    return passage.index() <= LEAD
        && passage.voice() != Passage.Voice.FURNITURE
        && LearnedKinds.standard()
            .guess(text, passage.span())
            .filter(g -> g.kind().equals(COMMENTARY) && g.probability() >= SURE)
            .isPresent();
  }

  private static Optional<LearnedKinds.Guess> guess(String text, Passage passage) {
    return passage.index() > LEAD || passage.voice() != Passage.Voice.FACT
        ? Optional.empty()
        : LearnedKinds.standard()
            .guess(text, passage.span())
            .filter(g -> !g.kind().equals(LearnedKinds.NONE) && !g.kind().equals(COMMENTARY));
  }

  private static boolean isRuledOut(EventCandidate heard, LearnedKinds.Guess guess) {
    String kind = heard.entry().id().value();
    return !kind.equals(guess.kind())
        && !kind.equals("denial")
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

  private static Told told(LearnedKinds.Guess guess) {
    Mention cue = new Mention(new Tag.Cued(EntryKind.EVENT, guess.kind()), guess.words());
    return new Told(cue, guess.probability() >= SURE);
  }
}
