package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.model.signal.Lexicon;

/** Finds those who do something without being the subject: by a passive, as owners, as speakers. */
final class Doers {

  private static final int AGENT = 60;

  /** How far in front of its verb one stands who does it by a Chinese passive. */
  private static final int PASSIVE = 8;

  private final ActorFinder finder;

  Doers(ActorFinder finder) {
    this.finder = finder;
  }

  /** Who does it by a Chinese passive, as in 20家企业被商务部列入清单. */
  Optional<Actor> byPassive(
      String text, Passage passage, Mention cue, Actors wanted, List<Mention> entities) {
    if (!passage.holdsHan()) {
      return Optional.empty();
    }
    for (Mention entity : entities) {
      if (entity.end() <= cue.start()
          && cue.start() - entity.end() <= PASSIVE
          && finder.suits(entity, wanted)
          && Standing.isPassiveDoer(text, entity)) {
        return Optional.of(finder.named(text, passage, entity));
      }
    }
    return Optional.empty();
  }

  /** The office or organisation that is said to say something, for denials and threats. */
  Optional<Actor> speaker(String text, Passage passage) {
    for (Mention mention : passage.mentions().all()) {
      if (!(mention.tag() instanceof Tag.Name name) || !Standing.speaks(text, mention)) {
        continue;
      }
      if (name.kind() == Lexicon.Kind.ENTITY && finder.suits(mention, Actors.ANY)) {
        return Optional.of(finder.named(text, passage, mention));
      }
      if (name.kind() == Lexicon.Kind.PLACE && ActorFinder.isCountry(text, mention)) {
        return Optional.of(finder.government(mention));
      }
    }
    return Optional.empty();
  }

  /** The country whose list or rule a cue names, as in "were put on China's control list". */
  Optional<Actor> owner(String text, Passage passage, Mention cue) {
    for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
      boolean owns = text.startsWith("'s", place.end()) || text.startsWith("’s", place.end());
      if (cue.span().contains(place.span()) && owns && ActorFinder.isCountry(text, place)) {
        return Optional.of(finder.government(place));
      }
    }
    return Optional.empty();
  }

  /** The actor behind "by" or 由, to the right of the cue. */
  Optional<Actor> behind(String text, Passage passage, Mention cue, Actors wanted) {
    for (Mention mention : passage.mentions().all()) {
      if (mention.start() >= cue.start()
          && mention.start() - cue.end() <= AGENT
          && mention.tag() instanceof Tag.Name name) {
        boolean by = Standing.isAgent(text, passage, mention);
        if (by && name.kind() == Lexicon.Kind.ENTITY && finder.suits(mention, wanted)) {
          return Optional.of(finder.known(mention));
        }
        if (by && name.kind() == Lexicon.Kind.PLACE && wanted != Actors.COMPANY) {
          return Optional.of(finder.government(mention));
        }
      }
    }
    return Optional.empty();
  }
}
