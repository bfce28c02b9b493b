package org.chokepoint.evidence.signal;

import java.util.Optional;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.model.signal.Certainty;

/**
 * An event that a passage may state.
 *
 * @param entry its kind
 * @param cue the words that show it
 * @param passage where it stands
 * @param actor who does it
 * @param certainty how firmly it is stated
 * @param ordinal number within a series
 */
record EventCandidate(
    TaxonomyEntry entry,
    Mention cue,
    Passage passage,
    Optional<Actor> actor,
    Certainty certainty,
    Optional<Ordinal> ordinal) {

  /** The same with an actor found elsewhere. */
  EventCandidate withActor(Optional<Actor> other) {
    return new EventCandidate(entry, cue, passage, other, certainty, ordinal);
  }

  /** Whether another event tightens or loosens as this one does, by the same levers and actor. */
  boolean sameAct(EventCandidate other) {
    return entry.effect().polarity() != 0
        && Integer.signum(entry.effect().polarity())
            == Integer.signum(other.entry.effect().polarity())
        && entry.effect().levers().equals(other.entry.effect().levers())
        && actor.map(Actor::key).equals(other.actor.map(Actor::key));
  }

  /** A key under which statements of the same event meet. */
  String key() {
    return entry.id().value() + "|" + actor.map(Actor::key).orElse("");
  }
}
