package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Whom a text has been speaking of, for sentences that say "the company" or leave it out. Passages
 * are only remembered as they come; who acts in them is found when a later one points back.
 */
final class Topic {

  private static final int LOOKBACK = 40;
  private static final Pattern DEFINITE =
      Pattern.compile("(?:The|This|At the|During the|At its|Its|At this) ");

  private final String text;
  private final ActorFinder actors;
  private final List<Passage> heard = new ArrayList<>();

  Topic(String text, ActorFinder actors) {
    this.text = text;
    this.actors = actors;
  }

  /** Remembers a passage that names somebody. */
  void hear(Passage passage) {
    if (heard.size() == LOOKBACK) {
      heard.remove(0);
    }
    if (!passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty()
        || !passage.mentions().names(Lexicon.Kind.PLACE).isEmpty()) {
      heard.add(passage);
    }
  }

  /** The actor spoken of, if the passage points back to it. */
  Optional<Actor> actor(Passage passage, Mention cue, Actors wanted) {
    if (!pointsBack(passage, cue)) {
      return Optional.empty();
    }
    return switch (wanted) {
      case STATE -> state();
      case COMPANY -> company();
      default -> company().or(this::state);
    };
  }

  private Optional<Actor> company() {
    for (int i = heard.size() - 1; i >= 0; i--) {
      Optional<Actor> actor = find(heard.get(i), Actors.COMPANY);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /** The state organ named last; a ministry named before is not replaced by its country. */
  private Optional<Actor> state() {
    Optional<Actor> last = Optional.empty();
    for (int i = heard.size() - 1; i >= 0; i--) {
      Optional<Actor> actor =
          find(heard.get(i), Actors.STATE).filter(a -> a.kind() == Actor.Kind.STATE);
      if (actor.isPresent() && isMinistry(actor.get())) {
        return actor;
      }
      last = last.isPresent() ? last : actor;
    }
    return last;
  }

  private static boolean isMinistry(Actor actor) {
    return actor.ref().name().contains("inistry") || actor.ref().name().contains("Customs");
  }

  private Optional<Actor> find(Passage passage, Actors wanted) {
    Mention last = passage.mentions().all().get(passage.mentions().all().size() - 1);
    int end = passage.span().end();
    Mention behind = new Mention(last.tag(), new Span(end - 1, end));
    return actors.find(text, passage, behind, wanted).map(Actor::carriedOver);
  }

  private boolean pointsBack(Passage passage, Mention cue) {
    boolean generic =
        passage.mentions().cues(EntryKind.VOICE, "generic_subject").stream()
            .anyMatch(g -> g.start() <= cue.start());
    boolean bare =
        passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty()
            && Characters.isHan(text.charAt(passage.span().start()));
    boolean definite =
        cue.tag().id().startsWith("party_")
            && passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty()
            && DEFINITE
                .matcher(text)
                .region(passage.span().start(), passage.span().end())
                .lookingAt();
    return generic || bare || definite;
  }
}
