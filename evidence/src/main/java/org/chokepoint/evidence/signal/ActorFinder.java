package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Finds who does what a cue states: the subject to the left of the cue, or the one behind "by".
 * Organisations that are unknown are recognised by their form, so that their deeds are not ascribed
 * to a known one nearby.
 */
final class ActorFinder {

  private static final Pattern UNKNOWN_ENGLISH =
      Pattern.compile(
          "\\b((?:[A-Z][\\w&'’.-]*\\s+(?:of\\s+|and\\s+|&\\s+)?){1,5}(?:Group|Corp|Corporation|Company|Co\\b|Ltd"
              + "|Limited|Inc|plc|Resources|Minerals|Metals|Materials|Mining|Steel|Bank|University|Association"
              + "|Institute|Industries|Technologies|Holdings|County|Committee|City|Club|Hospital|Energy))\\b");
  private static final Pattern UNKNOWN_CHINESE =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,12}?(?:集团|公司|股份|矿业|钢铁|银行|大学|学院|研究院|协会|县委|市委|区委|县政府"
              + "|医院|学校|街道|电力|石油|铁路|航空))");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i)(?:according to|citing|told|reported by|quoted by|approval of|approved by|permission of|consent of|据|援引|经)\\s*(?:the\\s)?$");
  private static final Pattern NOT_SUBJECT =
      Pattern.compile(
          "(?i)(?:\\bto|\\bunlike|\\blike|\\bfrom|\\bagainst|\\bfor|\\bwith|\\bat|\\bin|\\bvisited|对|向|从|自|在|与|同)\\s*(?:the\\s)?$");
  private static final int OPENING = 70;
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "^\\s(?:rebel|armed|compan|firm|producer|miner|automaker|carmaker|buyer|magnet|industr|market|customs"
              + "|exports?\\b|imports?\\b|rare|mine|state-owned|state-run|listed|supplier|official|authorit|project)");
  private static final Pattern OWNED =
      Pattern.compile(
          "^\\s*(?:'s|’s)?\\s*(?:listed |wholly owned |majority owned )?(?:subsidiary|unit|arm|旗下|下属|所属|控股子公司|子公司)");

  private final Organisations organisations;

  ActorFinder(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The actor of a cue that is named in the cue's own passage. */
  Optional<Actor> find(String text, Passage passage, Mention cue, Actors wanted) {
    List<Mention> entities = passage.mentions().names(Lexicon.Kind.ENTITY);
    Optional<Actor> subject = subject(text, passage, cue, wanted, entities);
    if (subject.isPresent()) {
      return subject;
    }
    Optional<Actor> agent = agent(text, passage, cue, wanted);
    return agent.isPresent() ? agent : inside(text, cue, wanted, entities);
  }

  private Optional<Actor> subject(
      String text, Passage passage, Mention cue, Actors wanted, List<Mention> entities) {
    Optional<Actor> known = Optional.empty();
    for (Mention entity : entities) {
      boolean left =
          entity.end() <= cue.start() + 2
              || entity.start() <= cue.start() && entity.end() <= cue.end();
      if (left && suits(entity, wanted) && isSubject(text, passage, entity) && known.isEmpty()) {
        known = Optional.of(known(entity));
      }
    }
    Optional<Actor> unknown =
        wanted == Actors.STATE ? Optional.empty() : unknown(text, passage, cue, entities);
    if (unknown.isPresent()
        && (known.isEmpty() || unknown.get().span().start() < known.get().span().start())) {
      return unknown;
    }
    if (known.isPresent() || wanted == Actors.COMPANY) {
      return known;
    }
    return place(text, passage, cue);
  }

  private boolean suits(Mention entity, Actors wanted) {
    String id = entity.tag().id();
    if (organisations.isPress(id)) {
      return false;
    }
    return switch (wanted) {
      case STATE -> organisations.isState(id);
      case COMPANY -> !organisations.isState(id);
      default -> true;
    };
  }

  private static boolean isSubject(String text, Passage passage, Mention entity) {
    String before = text.substring(passage.span().start(), entity.start());
    String after = text.substring(entity.end(), Math.min(text.length(), entity.end() + 40));
    return !SOURCE.matcher(before).find()
        && !OWNED.matcher(after).find()
        && !(NOT_SUBJECT.matcher(before).find() && before.strip().length() > 4);
  }

  private Actor known(Mention entity) {
    Lexicon.Entry entry = ((Tag.Name) entity.tag()).entry();
    return new Actor(organisations.actor(entry), entity.span(), kind(entry.id()), false);
  }

  private Actor.Kind kind(String id) {
    if (organisations.isState(id)) {
      return Actor.Kind.STATE;
    }
    boolean mineral = organisations.isMineral(id) || organisations.isPartyOfCompany(id);
    return mineral ? Actor.Kind.MINERAL_COMPANY : Actor.Kind.OTHER;
  }

  /** A government named by its country or capital, nearest to the left of the cue. */
  private Optional<Actor> place(String text, Passage passage, Mention cue) {
    Actor nearest = null;
    Actor possessive = null;
    for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
      String before = text.substring(passage.span().start(), place.start());
      boolean object = NOT_SUBJECT.matcher(before).find() && !before.isBlank();
      boolean adjective = ADJECTIVE.matcher(text.substring(place.end(), Math.min(text.length(), place.end() + 30))).find();
      if (place.end() <= cue.start() + 2 && !object && !adjective && isCountry(place)) {
        Actor actor = new Actor(government(place), place.span(), Actor.Kind.STATE, false);
        boolean owner = text.startsWith("'s", place.end()) || text.startsWith("’s", place.end());
        possessive = owner ? actor : possessive;
        nearest = owner ? nearest : actor;
      }
    }
    return Optional.ofNullable(nearest != null ? nearest : possessive);
  }

  private ActorRef government(Mention place) {
    return organisations.governmentOf(((Tag.Name) place.tag()).entry());
  }

  private static boolean isCountry(Mention place) {
    String id = place.tag().id();
    return id.length() == 3 || id.equals("EU27") || id.startsWith("MMR-K");
  }

  /**
   * The ministry that acts for China, where a text first names the country and then, in the same
   * or one of the next passages, the ministry.
   */
  Optional<Actor> ministry(Optional<Actor> actor, List<Passage> near) {
    if (actor.isEmpty() || !organisations.isChineseGovernment(actor.get())) {
      return actor;
    }
    for (Passage passage : near) {
      for (Mention body : passage.mentions().cues(EntryKind.BODY)) {
        Optional<ActorRef> ministry = organisations.ministry(body.tag().id());
        if (ministry.isPresent()) {
          return Optional.of(
              new Actor(ministry.get(), body.span(), Actor.Kind.STATE, actor.get().carried()));
        }
      }
    }
    return actor;
  }

  /** The actor behind "by" or 由, to the right of the cue. */
  private Optional<Actor> agent(String text, Passage passage, Mention cue, Actors wanted) {
    for (Mention mention : passage.mentions().all()) {
      if (mention.start() >= cue.start() && mention.tag() instanceof Tag.Name name) {
        String before =
            text.substring(Math.max(passage.span().start(), mention.start() - 12), mention.start());
        boolean by =
            before.matches("(?is).*\\bby (?:the )?$")
                || before.endsWith("由")
                || before.endsWith("被");
        if (by && name.kind() == Lexicon.Kind.ENTITY && suits(mention, wanted)) {
          return Optional.of(known(mention));
        }
        if (by && name.kind() == Lexicon.Kind.PLACE && wanted != Actors.COMPANY) {
          return Optional.of(
              new Actor(government(mention), mention.span(), Actor.Kind.STATE, false));
        }
      }
    }
    return Optional.empty();
  }

  /** An actor named within or right behind the cue, as in "standing committee of Baogang". */
  private Optional<Actor> inside(String text, Mention cue, Actors wanted, List<Mention> entities) {
    for (Mention entity : entities) {
      boolean within = cue.span().contains(entity.span());
      boolean behind =
          entity.start() >= cue.end()
              && entity.start() - cue.end() <= 12
              && text.substring(cue.end(), entity.start())
                  .strip()
                  .matches("(?i)of|of the|at|at the|by|");
      boolean opening =
          entity.start() >= cue.end()
              && entity.start() - cue.end() <= OPENING
              && text.substring(cue.end(), entity.start()).matches("(?s)[^,，.。;]{0,60}[,，]\\s*(?:the )?");
      if ((within || behind || opening) && suits(entity, wanted)) {
        return Optional.of(known(entity));
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> unknown(
      String text, Passage passage, Mention cue, List<Mention> entities) {
    int from = passage.span().start();
    int to = Math.min(passage.span().end(), cue.start());
    for (Pattern pattern : List.of(UNKNOWN_ENGLISH, UNKNOWN_CHINESE)) {
      Matcher m = pattern.matcher(text).region(from, Math.max(from, to));
      while (m.find()) {
        Span span = new Span(m.start(1), m.end(1));
        boolean named = entities.stream().anyMatch(e -> e.span().overlaps(span));
        boolean generic =
            passage.mentions().cues(EntryKind.VOICE, "generic_subject").stream()
                .anyMatch(g -> g.span().contains(span));
        if (!named && !generic && !isGenericName(m.group(1))) {
          ActorRef ref = new ActorRef(Optional.empty(), m.group(1).strip());
          return Optional.of(new Actor(ref, span, Actor.Kind.UNKNOWN, false));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isGenericName(String name) {
    return name.matches(
        "(?:The|A|Its|This) (?:Group|Company|Party Committee|Standing Committee|Committee)"
            + "|.*(?:Party|Standing|Central) Committee|.*(?:State Council|Customs)|(?:该|本|总|两|各|子|控股子|全资子|下属|所属)?(?:集团|公司)");
  }
}
