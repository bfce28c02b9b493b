package org.chokepoint.evidence.signal;

import java.util.Optional;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/** Whom a text has been speaking of, for sentences that say "the company" or leave it out. */
final class Topic {

  private @Nullable Actor company;
  private @Nullable Actor state;

  /** Remembers who was named first in a passage. */
  void hear(String text, Passage passage, ActorFinder actors) {
    if (passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty()
        && passage.mentions().names(Lexicon.Kind.PLACE).isEmpty()) {
      return;
    }
    Mention end = endOf(passage);
    actors.find(text, passage, end, Actors.COMPANY).ifPresent(a -> company = a.carriedOver());
    actors
        .find(text, passage, end, Actors.STATE)
        .filter(a -> a.kind() == Actor.Kind.STATE)
        .ifPresent(a -> state = better(a));
  }

  /** A ministry named once is not replaced by its country. */
  private Actor better(Actor heard) {
    boolean ministry =
        heard.ref().name().contains("inistry") || heard.ref().name().contains("Customs");
    boolean had = state != null && state.ref().name().contains("inistry");
    return had && !ministry && state != null ? state : heard.carriedOver();
  }

  private static Mention endOf(Passage passage) {
    Mention last = passage.mentions().all().get(passage.mentions().all().size() - 1);
    int end = passage.span().end();
    return new Mention(last.tag(), new Span(end - 1, end));
  }

  /** The actor spoken of, if the passage points back to it. */
  Optional<Actor> actor(String text, Passage passage, Mention cue, Actors wanted) {
    Actor candidate =
        wanted == Actors.STATE ? state : wanted == Actors.COMPANY ? company : either();
    return pointsBack(text, passage, cue) ? Optional.ofNullable(candidate) : Optional.empty();
  }

  private @Nullable Actor either() {
    return company != null ? company : state;
  }

  private static boolean pointsBack(String text, Passage passage, Mention cue) {
    boolean generic =
        passage.mentions().cues(EntryKind.VOICE, "generic_subject").stream()
            .anyMatch(g -> g.start() <= cue.start());
    boolean bare =
        passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty()
            && Characters.isHan(text.charAt(passage.span().start()));
    return generic || bare;
  }
}
