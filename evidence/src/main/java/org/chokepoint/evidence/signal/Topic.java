package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Whom a text has been speaking of, for sentences that say "the company" or leave it out. Passages
 * are only remembered as they come; who acts in them is found when a later one points back.
 */
final class Topic {

  private static final int LOOKBACK = 40;
  private static final int SHORT = 3;
  private static final Pattern DEFINITE =
      Pattern.compile("(?:The|This|At the|During the|At its|Its|At this) ");

  private static final HintedPattern GOVERNMENT =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:[Tt]he (?:[A-Z]?[a-z]+ )?(?:[Gg]overnment|[Cc]abinet|[Mm]inister)|[A-Z]\\w+ (?:Minister|Treasurer|Department)|[Tt]he (?:[A-Z]\\w+ )?(?:[Mm]inistry|[Dd]epartment)|Government (?!of)|Cabinet|Union Cabinet"
                  + "|[Ff]ederal government|Parliament)\\b|(?<!人民)政府|内阁"));
  private static final int AHEAD = 3;
  private static final HintedPattern DESCRIPTION =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:producer|miner|maker|company|firm|developer|group|army|rebels|manufacturer)\\b"));
  private static final HintedPattern ARMED =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:rebels?|(?:rebel|armed|insurgent) (?:group|force)s?|militia|insurgents)\\b"));
  private static final HintedPattern OFFICER =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:Chairman|Chairwoman|Chair|President|CEO|[Cc]hief [Ee]xecutive|General Manager|Managing Director"
                  + "|Party(?:-Group)? Secretary)\\b|董事长|总经理|党委书记|总裁"));

  private final String text;
  private final ActorFinder actors;
  private final List<Passage> passages;
  private final Optional<Actor> announcer;
  private final List<Passage> heard = new ArrayList<>();
  private final IntroducedNames introduced;

  // Many later sentences look back at the same passage.
  private final Map<Passage, Map<Actors, Optional<Actor>>> found = new IdentityHashMap<>();

  Topic(String text, ActorFinder actors, List<Passage> passages) {
    this.text = text;
    this.actors = actors;
    this.passages = passages;
    this.introduced = new IntroducedNames(text, passages);
    this.announcer = Announcers.ofNotice(text, actors, passages);
  }

  /** Whether the text is hardly more than a headline and what it tells. */
  boolean isShort() {
    return isShort(passages);
  }

  /** Whether passages are hardly more than a headline and what it tells. */
  static boolean isShort(List<Passage> passages) {
    return passages.size() <= SHORT;
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
    if (wanted == Actors.STATE && describes(ARMED, passage, cue)) {
      return named(passage).filter(a -> a.kind() == Actor.Kind.STATE).findFirst().or(this::state);
    }
    boolean officer = wanted != Actors.STATE && describes(OFFICER, passage, cue);
    if (!officer && wanted != Actors.COMPANY && namesGovernment(passage, cue)) {
      return state().or(this::country);
    }
    if (!officer && !pointsBack(passage, cue)) {
      Optional<Actor> ahead = wanted == Actors.STATE ? Optional.empty() : ahead(passage, cue);
      return ahead.isPresent()
          ? ahead
          : wanted == Actors.COMPANY && namesNobody(passage)
              ? company().filter(a -> isOnlyOne())
              : Optional.empty();
    }
    return switch (wanted) {
      case STATE -> state().or(this::country);
      case COMPANY -> company(passage);
      default -> company(passage).or(this::state);
    };
  }

  /** The companies that the text itself introduces. */
  IntroducedNames introduced() {
    return introduced;
  }

  /** The company named last, whether the lexicon knows it or the text introduces it. */
  private Optional<Actor> company(Passage passage) {
    Optional<Actor> known = company();
    Optional<Actor> other = introduced().last(passage);
    boolean nearer =
        other.isPresent()
            && (known.isEmpty() || known.get().span().start() < other.get().span().start());
    return nearer ? other : known;
  }

  private Optional<Actor> company() {
    if (announcer.isPresent()) {
      return announcer;
    }
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

  /**
   * The government of the country that the text names alone or most, where "the government" comes
   * first.
   */
  private Optional<Actor> country() {
    Map<String, Integer> counts = new HashMap<>();
    Optional<Mention> best = Optional.empty();
    for (Passage passage : passages.subList(0, Math.min(passages.size(), LOOKBACK))) {
      for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
        if (ActorFinder.isCountry(place)) {
          counts.merge(place.tag().id(), 1, Integer::sum);
          if (best.isEmpty()
              || counts.getOrDefault(place.tag().id(), 0)
                  > counts.getOrDefault(best.get().tag().id(), 0)) {
            best = Optional.of(place);
          }
        }
      }
    }
    Optional<Actor> named = governmentNamed();
    if (named.isPresent()) {
      return named;
    }
    boolean alone = counts.size() == 1;
    return best.filter(p -> alone || counts.getOrDefault(p.tag().id(), 0) >= 2)
        .map(p -> actors.government(p).carriedOver());
  }

  /** The only government that the text calls by that name. */
  private Optional<Actor> governmentNamed() {
    List<Mention> found =
        passages.subList(0, Math.min(passages.size(), LOOKBACK)).stream()
            .flatMap(p -> p.mentions().names(Lexicon.Kind.ENTITY).stream())
            .filter(m -> m.tag().id().startsWith("government-"))
            .toList();
    return found.stream().map(m -> m.tag().id()).distinct().count() == 1
        ? Optional.of(actors.known(found.get(0)).carriedOver())
        : Optional.empty();
  }

  /** The state organ that the text has been speaking of, for acts that only a state can do. */
  Optional<Actor> issuer() {
    return state();
  }

  private boolean namesGovernment(Passage passage, Mention cue) {
    int from = passage.span().start();
    return GOVERNMENT.isIn(text, from, Math.max(from, cue.start()));
  }

  /** The organisation that a description points to and that is named only after it. */
  private Optional<Actor> ahead(Passage passage, Mention cue) {
    return passage.index() <= AHEAD && namesNobody(passage) && describes(DESCRIPTION, passage, cue)
        ? named(passage).findFirst()
        : Optional.empty();
  }

  /** Whether a passage describes somebody in front of the cue whom it does not name. */
  private boolean describes(HintedPattern description, Passage passage, Mention cue) {
    int from = passage.span().start();
    return passage.mentions().names(Lexicon.Kind.ENTITY).stream()
            .noneMatch(e -> e.start() < cue.start())
        && description.isIn(text, from, Math.max(from, cue.start()));
  }

  /** Those who are named in the passages behind one. */
  private Stream<Actor> named(Passage passage) {
    int from = passage.index() + 1;
    return passages.stream()
        .filter(p -> p.index() >= from && p.index() <= from + AHEAD)
        .flatMap(p -> actors.firstNamed(p).stream());
  }

  private static boolean namesNobody(Passage passage) {
    return passage.mentions().names(Lexicon.Kind.ENTITY).isEmpty();
  }

  /** Whether the text has spoken of one organisation so far. */
  private boolean isOnlyOne() {
    return heard.stream()
            .flatMap(p -> p.mentions().names(Lexicon.Kind.ENTITY).stream())
            .map(m -> m.tag().id())
            .distinct()
            .count()
        == 1;
  }

  private static boolean isMinistry(Actor actor) {
    return actor.ref().name().contains("inistry") || actor.ref().name().contains("Customs");
  }

  private Optional<Actor> find(Passage passage, Actors wanted) {
    return found
        .computeIfAbsent(passage, p -> new EnumMap<>(Actors.class))
        .computeIfAbsent(wanted, w -> look(passage, w));
  }

  private Optional<Actor> look(Passage passage, Actors wanted) {
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
