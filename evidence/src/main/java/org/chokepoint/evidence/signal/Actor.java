package org.chokepoint.evidence.signal;

import java.util.Optional;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.source.Span;

/**
 * Who does something, as found in a text.
 *
 * @param ref who
 * @param span the words that name it
 * @param kind what it is
 * @param home place code of its seat; empty if it is not known
 * @param carried whether it was taken from an earlier sentence
 */
record Actor(ActorRef ref, Span span, Kind kind, String home, boolean carried) {

  /** What an actor is, as far as its name tells. */
  enum Kind {
    /** A state, a part of one, or whoever holds a territory. */
    STATE,
    /** A company or institute of the lexicon that works in minerals. */
    MINERAL_COMPANY,
    /** Another organisation of the lexicon. */
    OTHER,
    /** An organisation that the lexicon does not know. */
    UNKNOWN
  }

  /** One that the lexicon does not hold, named here. */
  static Actor unlisted(String name, Span span, Kind kind) {
    return new Actor(new ActorRef(Optional.empty(), name), span, kind, "", false);
  }

  Actor carriedOver() {
    return new Actor(ref, span, kind, home, true);
  }

  /** Whether another actor is known to sit in another country. */
  boolean isForeignTo(Actor other) {
    return !home.isEmpty() && !other.home.isEmpty() && !home.equals(other.home);
  }

  /** A key under which mentions of the same actor meet. */
  String key() {
    return ref.entity().map(id -> id.value()).orElse(ref.name());
  }
}
