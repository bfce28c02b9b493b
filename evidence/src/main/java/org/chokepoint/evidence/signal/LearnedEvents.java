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

  /** Read when it is first asked: many texts never need it. */
  private static LearnedKinds model() {
    return LearnedKinds.standard();
  }

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
  Optional<Told> unheard(String text, Passage passage, boolean headline) {
    if (!headline && passage.index() > OPENING) {
      return Optional.empty();
    }
    return told(text, passage)
        .filter(g -> g.probability() >= (headline ? LIKELY : SURE))
        .filter(g -> mayTell(text, passage, g.kind()))
        .map(g -> new Told(cue(g), g.probability() >= SURE));
  }

  /** The event that a passage tells against all that were heard in it. */
  Optional<Told> overruling(String text, Passage passage, List<EventCandidate> heard) {
    return told(text, passage)
        .filter(g -> g.probability() >= SURE)
        .filter(g -> heard.stream().allMatch(h -> isRuledOut(text, passage, h, g)))
        .map(g -> new Told(cue(g), true));
  }

  /** Of several events heard in a passage those that are not all but ruled out. */
  List<EventCandidate> likely(String text, Passage passage, List<EventCandidate> heard) {
    if (heard.size() < 2) {
      return heard;
    }
    Optional<LearnedKinds.Guess> guess =
        told(text, passage)
            .filter(g -> g.probability() >= SURE)
            .filter(g -> heard.stream().anyMatch(h -> h.entry().id().value().equals(g.kind())));
    return guess
        .map(g -> heard.stream().filter(h -> !isRuledOut(text, passage, h, g)).toList())
        .orElse(heard);
  }

  /** Whether a passage only tells an opinion. */
  boolean isOpinion(String text, Passage passage) {
    return passage.index() <= LEAD
        && passage.voice() != Passage.Voice.FURNITURE
        && model()
            .guess(text, passage.span())
            .filter(g -> g.kind().equals(COMMENTARY) && g.probability() >= SURE)
            .isPresent();
  }

  private Optional<LearnedKinds.Guess> told(String text, Passage passage) {
    return passage.index() > LEAD || passage.voice() != Passage.Voice.FACT
        ? Optional.empty()
        : model()
            .guess(text, passage.span())
            .filter(g -> !g.kind().equals(LearnedKinds.NONE) && !g.kind().equals(COMMENTARY));
  }

  private boolean isRuledOut(
      String text, Passage passage, EventCandidate heard, LearnedKinds.Guess guess) {
    String kind = heard.entry().id().value();
    return !kind.equals(guess.kind())
        && !kind.equals("denial")
        && model().probability(text, passage.span(), kind) <= UNLIKELY;
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

  private static Mention cue(LearnedKinds.Guess guess) {
    return new Mention(new Tag.Cued(EntryKind.EVENT, guess.kind()), guess.words());
  }
}
