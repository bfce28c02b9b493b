package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Finds who does what a cue states: the subject to the left of the cue, or the one behind "by".
 * Organisations that are unknown are recognised by their form, so that their deeds are not ascribed
 * to a known one nearby.
 */
final class ActorFinder {

  private static final Pattern CLAUSE =
      Pattern.compile("\\b(?:after|because|while|when|before|which|whereas)\\b|[，；]");
  private static final Pattern OWNER = Pattern.compile("(?:'s|’s|n|ese|an|ian)?\\s|");
  private static final Pattern AND = Pattern.compile("(?:,| and|, and)\\s(?:the\\s)?|[、与和同及]");
  private static final String CHINA = "CHN";
  private static final String CUSTOMS = "gac";
  private static final LedPattern OF_CUSTOMS =
      new LedPattern(Pattern.compile("\\b[Cc]ustoms\\b|海关"));

  /** What Chinese texts name of American laws and offices where they mean the US ministry. */
  private static final Literals OF_UNITED_STATES = Literals.of("232条|301条|卢特尼克|雷蒙多|参议员");

  private static final String UNITED_STATES = "USA";
  private static final String COMMERCE_DEPARTMENT = "us-department-of-commerce";
  private static final Literals OUR_COUNTRY = Literals.of("我国|全国");

  /** As far in front of customs the country stands whose they are. */
  private static final int BESIDE = 3;

  /** What makes of somebody in front of it who speaks, not who acts. */
  private static final Pattern SPEECH =
      Pattern.compile(
          "[说称][,，:：]?$|(?:表示|指出|透露|认为)[,，]?$|\\b(?:said|says|told \\w+(?: \\w+)?|claimed|noted|added)(?: on \\w+)?(?: that)?,? $");

  /** What follows a town that only tells where a report was written. */
  private static final Pattern DATELINE =
      Pattern.compile(
          " ?(?:[,，] ?(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? ?\\d|[(（](?:Reuters|AP|AFP|Xinhua|Bernama|Bloomberg|ANI|PTI|Antara|dpa|Kyodo|Yonhap)\\b|\\d{1,2}[日月][^，。]{0,6}[电讯]|[电讯](?![器力子池动网站机缆]))");

  /** Code of trade statistics for all members of the trade organisation, which is no country. */
  private static final String WORLD_TRADE = "WTO";

  private static final Pattern OF = Pattern.compile("(?i)of|of the|at|at the|by|");
  private static final Pattern BEFORE_COMMA =
      Pattern.compile("(?s)[^,，.。;]{0,60}[,，]\\s*(?:the )?");
  private static final int OPENING = 70;

  /** How far behind a head of government a minister stands whom he tells what to do. */
  private static final int TOLD = 6;

  private final Organisations organisations;
  private final Doers doers = new Doers(this);

  ActorFinder(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The office or organisation that is said to say something, for denials and threats. */
  Optional<Actor> speaker(String text, Passage passage) {
    return doers.speaker(text, passage);
  }

  /** The actor of a cue that is named in the cue's own passage. */
  Optional<Actor> find(String text, Passage passage, Mention cue, Actors wanted) {
    List<Mention> entities = entities(text, passage);
    Optional<Actor> doer = doers.byPassive(text, passage, cue, wanted, entities);
    if (doer.isPresent()) {
      return doer;
    }
    Optional<Actor> subject = subject(text, passage, cue, wanted, entities);
    if (subject.isPresent()) {
      return subject;
    }
    Optional<Actor> agent = doers.behind(text, passage, cue, wanted);
    Optional<Actor> inside = agent.isPresent() ? agent : inside(text, cue, wanted, entities);
    return inside
        .or(() -> wanted == Actors.STATE ? doers.owner(text, passage, cue) : inside)
        .or(() -> only(text, passage, wanted, entities))
        .or(() -> wanted == Actors.STATE ? RegionalOffices.before(text, passage, cue) : inside);
  }

  /** The names of organisations that are not only the beginnings of others. */
  private static List<Mention> entities(String text, Passage passage) {
    List<Mention> all = passage.mentions().names(Lexicon.Kind.ENTITY);
    for (int i = 0; i < all.size(); i++) {
      if (Announcers.beginsLongerName(text, all.get(i))) {
        return all.stream().filter(e -> !Announcers.beginsLongerName(text, e)).toList();
      }
    }
    return all;
  }

  /** The first organisation that a passage names, unless it reports on others. */
  Optional<Actor> firstNamed(Passage passage) {
    return passage.mentions().names(Lexicon.Kind.ENTITY).stream()
        .filter(e -> suits(e, Actors.ANY))
        .findFirst()
        .map(e -> known(e).carriedOver());
  }

  /** The company that inspectors from above report to; the inspection is told as its own. */
  Optional<Actor> inspected(Passage passage) {
    return passage.mentions().names(Lexicon.Kind.ENTITY).stream()
        .filter(e -> suits(e, Actors.COMPANY))
        .findFirst()
        .map(this::known);
  }

  /** The US Department of Commerce where it goes by its last word. */
  Optional<Actor> commerce(String text, Passage passage) {
    return ReportedActors.commerce(text, passage)
        .flatMap(
            words ->
                organisations
                    .named(COMMERCE_DEPARTMENT)
                    .map(department -> state(department, words, UNITED_STATES)));
  }

  /** The only actor that a passage names at all, unless the act is done to it. */
  private Optional<Actor> only(
      String text, Passage passage, Actors wanted, List<Mention> entities) {
    Mention first = null;
    boolean others = false;
    for (Mention entity : entities) {
      if (suits(entity, wanted) && !Standing.isAffected(text, passage, entity)) {
        first = first == null ? entity : first;
        others |= !entity.tag().id().equals(first.tag().id());
      }
    }
    if (first != null && (!others || wanted == Actors.STATE)) {
      return Optional.of(known(first));
    }
    return switch (wanted) {
      case STATE -> ministry(text, passage).or(() -> country(text, passage));
      case COMPANY, NONE -> Optional.empty();
      default -> ministry(text, passage).filter(a -> !Standing.isSourceOfFigures(text, a));
    };
  }

  /** A ministry named by what it does, as in "commerce ministry": China's, or another country's. */
  private Optional<Actor> ministry(String text, Passage passage) {
    for (Mention body : passage.mentions().cues(EntryKind.BODY)) {
      Optional<ActorRef> ministry = organisations.ministry(body.tag().id());
      if (ministry.isPresent() && !Standing.isAffected(text, passage, body)) {
        return foreign(text, passage, body)
            .or(() -> Optional.of(state(ministry.get(), body.span(), CHINA)));
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> country(String text, Passage passage) {
    List<Mention> countries =
        passage.mentions().names(Lexicon.Kind.PLACE).stream()
            .filter(p -> isCountry(text, p) && !Standing.isAffected(text, passage, p))
            .toList();
    return countries.size() == 1 ? Optional.of(government(countries.get(0))) : Optional.empty();
  }

  /** The government of another country whose ministry bears the name of a Chinese one. */
  private Optional<Actor> foreign(String text, Passage passage, Mention ministry) {
    if (text.startsWith("商务部", ministry.start()) && OF_UNITED_STATES.anyIn(text, passage.span())) {
      return government(UNITED_STATES, ministry.span());
    }
    for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
      boolean before =
          place.end() <= ministry.start()
              && OWNER.matcher(text.substring(place.end(), ministry.start())).matches();
      boolean behind =
          place.start() >= ministry.end()
              && text.substring(ministry.end(), place.start()).equals(" of ");
      if ((before || behind) && isCountry(text, place) && !place.tag().id().equals("CHN")) {
        return Optional.of(government(place));
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> subject(
      String text, Passage passage, Mention cue, Actors wanted, List<Mention> entities) {
    Optional<Actor> known = ofClause(text, passage, cue, wanted, entities);
    Optional<Actor> unknown =
        wanted == Actors.STATE
            ? Optional.empty()
            : UnknownOrganisations.before(text, passage, cue, entities)
                .or(() -> Announcers.before(text, passage, cue, entities));
    if (unknown.isPresent()
        && (known.isEmpty() || unknown.get().span().start() < known.get().span().start())) {
      return unknown;
    }
    if (wanted == Actors.COMPANY || wanted == Actors.ANY) {
      known = known.or(() -> ofPerson(text, passage, cue, Actors.COMPANY));
    }
    if (wanted == Actors.COMPANY) {
      return known;
    }
    Optional<Actor> place = place(text, passage, cue, wanted);
    boolean first =
        known.isPresent()
            && place.isPresent()
            && place.get().span().end() < known.get().span().start()
            && Standing.acts(text, place.get().span().end());
    boolean quoted =
        known.isPresent()
            && place.isPresent()
            && known.get().span().end() <= place.get().span().start()
            && SPEECH
                .matcher(text)
                .region(known.get().span().end(), place.get().span().start())
                .find();
    return known.isPresent() && !first && !quoted ? known : place;
  }

  /** The subject of the cue's own clause, else the first subject of the passage. */
  private Optional<Actor> ofClause(
      String text, Passage passage, Mention cue, Actors wanted, List<Mention> entities) {
    List<Mention> subjects = new ArrayList<>(2);
    for (Mention entity : entities) {
      boolean left =
          entity.end() <= cue.start() + 2
              || entity.start() <= cue.start() && entity.end() <= cue.end();
      if (left && suits(entity, wanted) && Standing.isSubject(text, passage, entity, wanted)) {
        subjects.add(entity);
      }
    }
    if (subjects.size() > 1) {
      int clause = clauseStart(text, passage, cue);
      for (Mention subject : subjects) {
        if (subject.start() >= clause) {
          return Optional.of(named(text, passage, subject));
        }
      }
    }
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(named(text, passage, subjects.get(0)));
  }

  /** Where the clause of a cue begins: behind the last conjunction or Chinese comma before it. */
  private static int clauseStart(String text, Passage passage, Mention cue) {
    int start = passage.span().start();
    Matcher m = CLAUSE.matcher(text).region(start, Math.max(start, cue.start()));
    while (m.find()) {
      start = m.end();
    }
    return start;
  }

  /** Whether an organisation is of the sort that does an act. */
  boolean suits(Mention entity, Actors wanted) {
    return suits(((Tag.Name) entity.tag()).entry(), wanted);
  }

  private boolean suits(Lexicon.Entry entity, Actors wanted) {
    String id = entity.id();
    if (organisations.isPress(id)) {
      return false;
    }
    return switch (wanted) {
      case STATE -> organisations.isState(id);
      case COMPANY -> !organisations.isState(id);
      default -> true;
    };
  }

  /**
   * The organisation of a name; that of another country whose ministry bears the name, if one is.
   */
  Actor named(String text, Passage passage, Mention entity) {
    boolean ministry = organisations.isNamedLikeOthers(entity.tag().id());
    Actor known = known(entity);
    return ministry
        ? foreign(text, passage, entity)
            .or(() -> told(passage, entity))
            .filter(other -> !other.home().equals(known.home()))
            .orElse(known)
        : known;
  }

  /** Who tells a minister, named like one of others, what to do: the head of another government. */
  private Optional<Actor> told(Passage passage, Mention ministry) {
    for (Mention person : passage.mentions().names(Lexicon.Kind.PERSON)) {
      Optional<Actor> office = office(person, Actors.STATE);
      boolean near = person.end() <= ministry.start() && ministry.start() - person.end() <= TOLD;
      if (near && office.isPresent()) {
        return office;
      }
    }
    return Optional.empty();
  }

  /** The organisation that a person speaks for, if it is of the sort that does an act. */
  private Optional<Actor> office(Mention person, Actors wanted) {
    return organisations
        .ofPerson(((Tag.Name) person.tag()).entry())
        .filter(o -> suits(o, wanted))
        .map(o -> actor(o, person));
  }

  /** The organisation of a name. */
  Actor known(Mention entity) {
    return actor(((Tag.Name) entity.tag()).entry(), entity);
  }

  private Actor actor(Lexicon.Entry entry, Mention name) {
    return new Actor(
        organisations.actor(entry), name.span(), kind(entry.id()), entry.home(), false);
  }

  private Actor.Kind kind(String id) {
    if (organisations.isState(id)) {
      return Actor.Kind.STATE;
    }
    boolean mineral = organisations.isMineral(id) || organisations.isPartyOfCompany(id);
    return mineral ? Actor.Kind.MINERAL_COMPANY : Actor.Kind.OTHER;
  }

  /** A government named by its country or capital, nearest to the left of the cue. */
  private Optional<Actor> place(String text, Passage passage, Mention cue, Actors wanted) {
    Actor nearest = null;
    Actor possessive = null;
    for (Mention place : passage.mentions().names(Lexicon.Kind.PLACE)) {
      if (place.end() > cue.start() + 2) {
        continue;
      }
      boolean office = Standing.isOfficeIn(text, passage, place);
      if ((office || !Standing.isObject(text, passage, place))
          && !Standing.describes(text, place)
          && (isCountry(text, place) || office)) {
        Actor actor = government(place);
        if (nearest != null
            && nearest.span().end() <= place.start()
            && AND.matcher(text.substring(nearest.span().end(), place.start())).matches()) {
          continue;
        }
        boolean owner = text.startsWith("'s", place.end()) || text.startsWith("’s", place.end());
        possessive = owner ? actor : possessive;
        nearest = owner ? nearest : actor;
      }
    }
    Optional<Actor> leader =
        wanted == Actors.OPTIONAL ? Optional.empty() : ofPerson(text, passage, cue, Actors.STATE);
    if (leader.isPresent()
        && (nearest == null || leader.get().span().start() < nearest.span().start())) {
      return leader;
    }
    boolean owned = wanted != Actors.OPTIONAL;
    return Optional.ofNullable(nearest != null ? nearest : owned ? possessive : null);
  }

  /** The organisation of the person who is named first in front of the cue. */
  private Optional<Actor> ofPerson(String text, Passage passage, Mention cue, Actors wanted) {
    for (Mention person : passage.mentions().names(Lexicon.Kind.PERSON)) {
      if (person.end() > cue.start() + 2 && !cue.span().contains(person.span())) {
        continue;
      }
      Optional<Actor> office = office(person, wanted);
      if (office.isPresent() && !Standing.isOfOthers(text, passage, person)) {
        return office;
      }
    }
    return Optional.empty();
  }

  /** The office of the first person of a state that a passage names, who signs for it. */
  Optional<Actor> signatory(Passage passage) {
    return passage.mentions().names(Lexicon.Kind.PERSON).stream()
        .flatMap(person -> office(person, Actors.STATE).stream())
        .findFirst();
  }

  /** The last organisation of a kind that ends in front of a cue. */
  Optional<Actor> last(Passage passage, Mention cue, Actors wanted) {
    Mention last = null;
    for (Mention entity : passage.mentions().names(Lexicon.Kind.ENTITY)) {
      last = entity.end() <= cue.start() ? entity : last;
    }
    return Optional.ofNullable(last).filter(e -> suits(e, wanted)).map(this::known);
  }

  /** The government of a place. */
  Actor government(Mention place) {
    return government(((Tag.Name) place.tag()).entry(), place.span());
  }

  /** Who publishes the figures of trade of somebody: of China, if no more is named, its customs. */
  Actor publisher(Actor of) {
    return government(CHINA, of.span())
        .filter(china -> china.key().equals(of.key()))
        .flatMap(china -> organisations.ministry(CUSTOMS))
        .map(customs -> new Actor(customs, of.span(), of.kind(), CHINA, of.carried()))
        .orElse(of);
  }

  /** China's customs, if a passage takes figures from customs and China is whose trade it tells. */
  Optional<Actor> customs(String text, Passage passage) {
    LedPattern.Search search = OF_CUSTOMS.in(text, passage.span().start(), passage.span().end());
    if (!search.next()) {
      return Optional.empty();
    }
    Span words = new Span(search.match().start(), search.match().end());
    List<Mention> places = passage.mentions().names(Lexicon.Kind.PLACE);
    boolean own =
        passage.holdsHan() && OUR_COUNTRY.anyIn(text, passage.span())
            || places.stream().anyMatch(p -> p.tag().id().equals(CHINA));
    boolean foreign =
        places.stream()
            .anyMatch(
                p ->
                    !p.tag().id().equals(CHINA)
                        && p.end() <= words.start()
                        && words.start() - p.end() <= BESIDE);
    return own && !foreign
        ? organisations.ministry(CUSTOMS).map(customs -> state(customs, words, CHINA))
        : Optional.empty();
  }

  /** The government of a country that some words stand for. */
  Optional<Actor> government(String country, Span words) {
    return organisations.country(country).map(c -> government(c, words));
  }

  private Actor government(Lexicon.Entry place, Span words) {
    return new Actor(organisations.governmentOf(place), words, Actor.Kind.STATE, place.id(), false);
  }

  private static Actor state(ActorRef ref, Span words, String home) {
    return new Actor(ref, words, Actor.Kind.STATE, home, false);
  }

  /** Whether a place is a country that is named for itself, not in a title or a dateline. */
  static boolean isCountry(String text, Mention place) {
    if (!isCountry(place)) {
      return false;
    }
    int title = text.lastIndexOf('《', place.start());
    if (title >= 0 && text.indexOf('》', title) >= place.end()) {
      return false;
    }
    String words = text.substring(place.start(), place.end());
    boolean dateline =
        words.length() > 3
            && words.equals(words.toUpperCase(Locale.ROOT))
            && words.charAt(0) < 0x80;
    return !dateline && !DATELINE.matcher(text).region(place.end(), text.length()).lookingAt();
  }

  /** Whether a place is a country or a territory that is held as one. */
  static boolean isCountry(Mention place) {
    String id = place.tag().id();
    boolean whole = id.length() == 3 && ((Tag.Name) place.tag()).entry().home().isEmpty();
    return whole && !id.equals(WORLD_TRADE) || id.equals("EU27") || id.startsWith("MMR-K");
  }

  /**
   * The ministry that acts for China, where a text first names the country and then, in the same or
   * one of the next passages, the ministry.
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
              new Actor(
                  ministry.get(), body.span(), Actor.Kind.STATE, CHINA, actor.get().carried()));
        }
      }
    }
    return actor;
  }

  /** An actor named within or right behind the cue, as in "standing committee of Baogang". */
  private Optional<Actor> inside(String text, Mention cue, Actors wanted, List<Mention> entities) {
    for (Mention entity : entities) {
      boolean within = cue.span().contains(entity.span());
      boolean behind =
          entity.start() >= cue.end()
              && entity.start() - cue.end() <= 12
              && OF.matcher(text.substring(cue.end(), entity.start()).strip()).matches();
      boolean opening =
          entity.start() >= cue.end()
              && entity.start() - cue.end() <= OPENING
              && BEFORE_COMMA.matcher(text).region(cue.end(), entity.start()).matches();
      if ((within || behind || opening) && suits(entity, wanted)) {
        return Optional.of(known(entity));
      }
    }
    return Optional.empty();
  }
}
