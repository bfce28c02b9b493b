package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** Finds the events that passages state, with their actors. */
final class EventFinder {

  private static final String DENIAL = "denial";
  private static final String TRADE_FIGURES = "trade_statistics";
  private static final String STOPPAGE = "stoppage_or_closure";

  /** A meeting of a state, where one of a company would review its operations. */
  private static final ThemeId OFFICIAL = new ThemeId("official_meeting");

  /** What a state does where a company would invest. */
  private static final ThemeId SUPPORT = new ThemeId("public_support");

  /** Events that are told though nobody can be made out who does them. */
  private static final Set<String> TELL_THEMSELVES =
      Set.of(
          "plant_commissioning",
          STOPPAGE,
          "resource_discovery",
          "research_result",
          "licence_granted",
          "licence_delayed_or_denied",
          "export_ban",
          "export_control_imposed",
          "export_control_suspended",
          "merger_restructuring",
          "offtake_contract",
          "quota_issued");

  /** What an act on trade or output that names nobody must speak of. */
  private static final HintedPattern EXPORTS =
      new HintedPattern(Pattern.compile("(?i)export|licen[cs]|出口|许可|指标"));

  private static final HintedPattern GIVEN_OUT =
      new HintedPattern(Pattern.compile("下达|下发|公布|发布|印发|(?i:issued|released|announced)"));

  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "(?:[^.]|\\.(?=\\d)){0,60}\\bto (?:support|fund|finance|help|develop|build|expand|increase|boost|scale|secure|establish|restart|accelerate)\\b");

  /** Those who wait for licences of others more than they grant any, beside the buyers. */
  private static final Set<String> APPLICANTS = Set.of("IND", "TWN");

  /** Licences of China that no noun names as such. */
  private static final LedPattern CHINESE_LICENCE =
      new LedPattern(
          Pattern.compile(
              "Chinese(?= (?:government )?(?:export |trade )?(?:licen[cs]|permit|approval|clearance|authorit|official|nod\\b|go-ahead|green light))"));

  /** Laws and plans of China, of which Chinese texts need not say whose they are. */
  private static final LedPattern CHINESE_RULES =
      new LedPattern(
          Pattern.compile(
              "《[^《》]{2,40}(?:法|条例|办法|方案|规划|纲要|意见|细则|目录|规定|通知)(?:[（(][^《》]{1,24})?》"
                  + "|[两二三四五六七八九十多]部(?:门|委)"));

  /** Ministries and offices of China that are told by their number or not at all. */
  private static final LedPattern CHINESE_OFFICES =
      new LedPattern(
          Pattern.compile(
              "Chinese(?= (?:ministries|agencies|regulators|authorities|government|departments|(?:export )?licen[cs]e))"
                  + "|Beijing(?=['’]s)"));

  /** What frees a company of its contracts, whoever caused it. */
  private static final HintedPattern FORCE_MAJEURE =
      new HintedPattern(Pattern.compile("不可抗力|(?i:force majeure)"));

  /** Acts of a state on trade that are China's where a sentence names its offices alone. */
  private static final Set<String> OF_OFFICES =
      Set.of("export_control_imposed", "export_control_suspended", "regulation_issued");

  private static final String PARTY = "cpc-central-committee";
  private static final String CHINA = "CHN";

  private static final ThemeId THREAT = new ThemeId(EventCues.THREAT);

  /** Acts on trade that a state may hold out if others do not give way. */
  private static final Set<String> HELD_OUT =
      Set.of("tariff_action", "export_control_imposed", "export_ban", "entity_listing");

  private static final int NEAR = 3;

  private final Taxonomy taxonomy;
  private final ActorFinder actors;
  private final EventCues cues;
  private final PairedCountries pairs;

  EventFinder(Taxonomy taxonomy, ActorFinder actors) {
    this.taxonomy = taxonomy;
    this.actors = actors;
    this.cues = new EventCues(taxonomy);
    this.pairs = new PairedCountries(actors);
  }

  /** The candidates of a document, in order of their place. */
  List<EventCandidate> find(String text, List<Passage> passages, Guesses guesses) {
    List<EventCandidate> found = new ArrayList<>();
    Topic topic = new Topic(text, actors, passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.states()) {
        List<Passage> near =
            passages.subList(Math.max(0, i - NEAR), Math.min(passages.size(), i + 2 * NEAR));
        for (EventCandidate candidate : inPassage(text, passage, topic, guesses)) {
          found.add(candidate.withActor(actors.ministry(candidate.actor(), near)));
        }
        topic.hear(passage);
      }
    }
    return found;
  }

  private List<EventCandidate> inPassage(
      String text, Passage passage, Topic topic, Guesses guesses) {
    List<EventCandidate> heard = heard(text, passage, topic);
    if (topic.isShort()) {
      return heard.isEmpty()
          ? heard
          : LearnedEvents.sure(passage, guesses)
              .map(guess -> weighed(text, passage, guess, heard, topic, guesses))
              .orElse(heard);
    }
    return LearnedEvents.certain(passage, heard, guesses)
        .map(guess -> weighed(text, passage, guess, heard, topic, guesses))
        .orElse(heard);
  }

  /** What was heard in a passage, held against what the learned model says of it. */
  private List<EventCandidate> weighed(
      String text,
      Passage passage,
      LearnedKinds.Guess guess,
      List<EventCandidate> heard,
      Topic topic,
      Guesses guesses) {
    return LearnedEvents.overruling(guess, heard, guesses)
        .flatMap(t -> learnt(text, passage, t, topic))
        .map(List::of)
        .orElseGet(() -> LearnedEvents.likely(guess, heard));
  }

  /** The events that the sentences of a document tell by all their words, where no cue is heard. */
  List<EventCandidate> unheard(String text, List<Passage> passages, Guesses guesses) {
    List<EventCandidate> found = new ArrayList<>();
    Topic topic = new Topic(text, actors, passages);
    for (Passage passage : passages) {
      LearnedEvents.unheard(text, passage, topic.isShort(), guesses)
          .flatMap(t -> learnt(text, passage, t, topic))
          .ifPresent(found::add);
      topic.hear(passage);
    }
    return found;
  }

  /** The event that all words of a passage stand for. */
  private Optional<EventCandidate> learnt(
      String text, Passage passage, LearnedEvents.Told told, Topic topic) {
    Mention cue = told.cue();
    TaxonomyEntry entry = taxonomy.get(cue.tag().id());
    Certainty certainty =
        entry.id().value().equals(DENIAL)
            ? Certainty.DENIED
            : Modality.certainty(text, passage, cue);
    int end = passage.span().end();
    Mention behind = new Mention(cue.tag(), new Span(end - 1, end));
    Optional<Actor> actor =
        actor(text, passage, cue, entry, topic)
            .or(() -> actor(text, passage, behind, entry, topic));
    boolean counts =
        actor.isPresent()
            || !needsActor(entry)
            || told.certain()
            || tellsItself(text, passage, cue, entry, certainty)
            || told.sure() && !isOfPeople(entry) && isFact(passage, certainty);
    return counts
        ? Optional.of(
            new EventCandidate(
                entry, cue, passage, actor, certainty, ordinal(text, passage, cue, entry)))
        : Optional.empty();
  }

  /** Whether an event is nothing without those who meet, visit, speak or are appointed. */
  private static boolean isOfPeople(TaxonomyEntry entry) {
    String kind = entry.id().value();
    return isOfCompanyLife(entry)
        || kind.startsWith("official_")
        || kind.equals("appointment")
        || isSaid(entry);
  }

  private static boolean needsActor(TaxonomyEntry entry) {
    Actors wanted = entry.effect().actors();
    return wanted != Actors.OPTIONAL && wanted != Actors.NONE;
  }

  /** The events whose cues stand in a passage. */
  private List<EventCandidate> heard(String text, Passage passage, Topic topic) {
    if (passage.mentions().cues(EntryKind.EVENT).isEmpty()) {
      return List.of();
    }
    Map<String, List<Mention>> kinds = cues.of(text, passage);
    List<EventCandidate> found = new ArrayList<>();
    boolean denied = kinds.containsKey(DENIAL);
    for (Map.Entry<String, List<Mention>> e : kinds.entrySet()) {
      if (denied && !e.getKey().equals(DENIAL)) {
        continue;
      }
      mostTelling(text, passage, e.getValue(), topic).ifPresent(found::add);
    }
    return found;
  }

  /** The first event of some cues with somebody who does it; without one only if none has. */
  private Optional<EventCandidate> mostTelling(
      String text, Passage passage, List<Mention> cues, Topic topic) {
    Optional<EventCandidate> first = Optional.empty();
    for (Mention cue : cues) {
      Optional<EventCandidate> candidate = candidate(text, passage, cue, topic);
      if (candidate.flatMap(EventCandidate::actor).isPresent()) {
        return candidate;
      }
      first = first.isPresent() ? first : candidate;
    }
    return first;
  }

  private Optional<EventCandidate> candidate(
      String text, Passage passage, Mention cue, Topic topic) {
    boolean refused = Withholding.isDenied(text, passage, cue);
    TaxonomyEntry entry = refused ? taxonomy.get(DENIAL) : taxonomy.get(cue.tag().id());
    boolean denial = entry.id().value().equals(DENIAL);
    if (HELD_OUT.contains(entry.id().value())
        && passage.voice() == Passage.Voice.FACT
        && Modality.threatens(text, passage, cue)) {
      entry = taxonomy.get(THREAT);
    }
    boolean threat = entry.id().equals(THREAT);
    if (!denial
        && (Modality.negated(text, passage, cue)
            || !(threat && Modality.conditional(text, passage, cue))
                && Modality.hypothetical(text, passage, cue))) {
      return Optional.empty();
    }
    Optional<Actor> company = Withholding.company(text, passage, cue, actors);
    if (company.isPresent() && !denial) {
      entry = taxonomy.get(STOPPAGE);
    }
    Optional<Actor> actor = company.isPresent() ? company : actor(text, passage, cue, entry, topic);
    if (actor.isEmpty() && entry.id().value().equals("operating_review")) {
      entry = taxonomy.get(OFFICIAL);
      actor = actor(text, passage, cue, entry, topic).filter(a -> a.kind() == Actor.Kind.STATE);
    } else if (entry.id().value().equals("joint_venture_investment")
        && actor.map(a -> a.kind() == Actor.Kind.STATE).orElse(false)
        && FOR_OTHERS.matcher(text).region(cue.end(), passage.span().end()).lookingAt()) {
      entry = taxonomy.get(SUPPORT);
    }
    if (entry.id().equals(SUPPORT) && !PublicMoney.isGiven(text, passage, actor)) {
      return Optional.empty();
    }
    Certainty certainty = denial ? Certainty.DENIED : Modality.certainty(text, passage, cue);
    if (actor.isEmpty()
        && needsActor(entry)
        && !tellsItself(text, passage, cue, entry, certainty)) {
      return Optional.empty();
    }
    return Optional.of(
        new EventCandidate(
            entry, cue, passage, actor, certainty, ordinal(text, passage, cue, entry)));
  }

  /** Whether an act is told so that it counts though nobody can be made out who does it. */
  private boolean tellsItself(
      String text, Passage passage, Mention cue, TaxonomyEntry entry, Certainty certainty) {
    return TELL_THEMSELVES.contains(entry.id().value())
        && isFact(passage, certainty)
        && (entry.effect().actors() != Actors.STATE || EXPORTS.isIn(text, cue.start(), cue.end()))
        && (!entry.id().value().equals("quota_issued") || isGivenOut(text, passage));
  }

  /** Whether a passage says that something is given out. */
  private static boolean isGivenOut(String text, Passage passage) {
    return GIVEN_OUT.isIn(text, passage.span().start(), passage.span().end())
        && !passage.has(EntryKind.VOICE, "negation");
  }

  /** Whether a passage states as a fact something about minerals that it names. */
  private boolean isFact(Passage passage, Certainty certainty) {
    return passage.voice() == Passage.Voice.FACT
        && (certainty == Certainty.DONE || certainty == Certainty.ANNOUNCED)
        && !passage.has(EntryKind.CERTAINTY, "speculated")
        && !passage.has(EntryKind.CERTAINTY, "urged")
        && (passage.has(EntryKind.VOICE, "mineral_topic")
            || !passage.mentions().names(Lexicon.Kind.MATERIAL).isEmpty()
            || passage.mentions().names(Lexicon.Kind.ENTITY).stream()
                .anyMatch(e -> actors.known(e).kind() == Actor.Kind.MINERAL_COMPANY));
  }

  /** Whoever of two is named first. */
  private static Optional<Actor> first(Optional<Actor> one, Optional<Actor> other) {
    boolean later =
        one.isEmpty()
            || other.isPresent() && other.get().span().start() <= one.get().span().start();
    return later ? other : one;
  }

  private static Optional<Ordinal> ordinal(
      String text, Passage passage, Mention cue, TaxonomyEntry entry) {
    boolean counted =
        entry.effect().body().isPresent()
            || entry.id().value().equals("quota_issued")
            || entry.id().value().equals("operating_review");
    return counted ? Ordinal.of(text, passage, cue) : Optional.empty();
  }

  private Optional<Actor> actor(
      String text, Passage passage, Mention cue, TaxonomyEntry entry, Topic topic) {
    Actors wanted = entry.effect().actors();
    if (wanted == Actors.NONE) {
      return Optional.empty();
    }
    Optional<Actor> speaker = isSaid(entry) ? actors.speaker(text, passage) : Optional.empty();
    Optional<Actor> named =
        speaker
            .or(() -> reported(text, passage, entry))
            .or(() -> actors.find(text, passage, cue, wanted));
    if (entry.id().value().equals("official_visit")) {
      Optional<Actor> visitor = RegionalOffices.head(text, passage, cue);
      boolean known =
          named.filter(a -> a.kind() == Actor.Kind.STATE || a.key().startsWith("cpc-")).isPresent();
      named = known ? named : first(visitor, named);
    }
    if (named.isEmpty() && entry.id().value().equals("party_inspection")) {
      named = actors.inspected(passage);
    }
    if (wanted != Actors.STATE) {
      named = first(topic.introduced().before(passage, cue), named);
    }
    if (wanted == Actors.ANY || wanted == Actors.COMPANY) {
      Optional<Actor> head = PlacedNames.subject(text, passage, cue);
      named = named.isPresent() ? first(head, named) : named;
    }
    Optional<Actor> found = named.isPresent() ? named : topic.actor(passage, cue, wanted);
    if (entry.id().value().startsWith(EventCues.LICENCE)) {
      found = licensor(text, passage, cue, found, topic);
    } else if (found.filter(a -> a.key().equals(PARTY)).isPresent() && isOfCompanyLife(entry)) {
      found =
          actors
              .find(text, passage, cue, Actors.COMPANY)
              .or(() -> topic.actor(passage, cue, Actors.COMPANY))
              .or(() -> topic.actor(passage, cue, wanted));
    }
    if (entry.id().value().equals(STOPPAGE)
        && found.filter(a -> a.kind() == Actor.Kind.STATE).isPresent()
        && FORCE_MAJEURE.isIn(text, passage.span().start(), passage.span().end())) {
      found = actors.find(text, passage, cue, Actors.COMPANY).or(() -> actors.inspected(passage));
    }
    if (entry.id().value().equals(TRADE_FIGURES)) {
      found = found.map(actors::publisher).or(() -> actors.customs(text, passage));
    }
    if (found.isEmpty() && OF_OFFICES.contains(entry.id().value())) {
      found = chinese(CHINESE_OFFICES, text, passage).or(() -> actors.signatory(passage));
    }
    if (found.isEmpty() && entry.id().value().equals("regulation_issued") && isAtHome(passage)) {
      found = chinese(CHINESE_RULES, text, passage);
    }
    if (found.isEmpty() && entry.id().value().equals("standard_issued")) {
      found = StandardBodies.in(text, passage);
    }
    if (found.isEmpty() && entry.id().value().equals("research_result")) {
      return topic.introduced().affiliation(passage);
    }
    boolean statesOnly =
        wanted == Actors.STATE || wanted == Actors.OPTIONAL && !entry.id().value().equals(STOPPAGE);
    return found.isPresent() || statesOnly
        ? found
        : PlacedNames.heading(text, passage, cue)
            .or(() -> PlacedNames.described(text, passage, cue))
            .or(() -> Announcers.acting(text, passage, cue))
            .or(() -> pairs.first(text, passage, cue));
  }

  /** Whether a Chinese passage names no place abroad. */
  private static boolean isAtHome(Passage passage) {
    return passage.holdsHan()
        && passage.mentions().names(Lexicon.Kind.PLACE).stream()
            .allMatch(p -> p.tag().id().equals(CHINA));
  }

  /** Whoever acts by the set forms of reports, though no subject of the sentence. */
  private Optional<Actor> reported(String text, Passage passage, TaxonomyEntry entry) {
    Actors wanted = entry.effect().actors();
    if (entry.id().value().equals("merger_restructuring")) {
      return ReportedActors.acquirer(text, passage, actors);
    }
    if (wanted == Actors.COMPANY) {
      return Optional.empty();
    }
    return wanted == Actors.STATE
        ? actors.commerce(text, passage)
        : ReportedActors.informant(text, passage, actors);
  }

  /** Whether an event is somebody's saying, whoever it speaks of. */
  private static boolean isSaid(TaxonomyEntry entry) {
    return entry.id().value().equals(DENIAL) || entry.id().value().equals(EventCues.THREAT);
  }

  /** Who grants licences: not those whose companies apply for them. */
  private Optional<Actor> licensor(
      String text, Passage passage, Mention cue, Optional<Actor> found, Topic topic) {
    if (found.isPresent() && !applies(found.get())) {
      return found;
    }
    return passage.mentions().names(Lexicon.Kind.PLACE).stream()
        .filter(p -> p.tag().id().equals(CHINA) && ActorFinder.isCountry(p))
        .findFirst()
        .map(actors::government)
        .or(() -> chinese(CHINESE_LICENCE, text, passage))
        .or(() -> topic.issuer().filter(a -> !applies(a)))
        .or(() -> actors.find(text, passage, cue, Actors.COMPANY).filter(a -> !applies(a)))
        .or(() -> found);
  }

  /** China's government, by the name that stands as a form has it. */
  private Optional<Actor> chinese(LedPattern form, String text, Passage passage) {
    LedPattern.Search search = form.in(text, passage.span().start(), passage.span().end());
    return search.next()
        ? actors.government(CHINA, new Span(search.match().start(), search.match().end()))
        : Optional.empty();
  }

  private static boolean applies(Actor actor) {
    return SignalAssembler.BUYERS.contains(actor.home()) || APPLICANTS.contains(actor.home());
  }

  private static boolean isOfCompanyLife(TaxonomyEntry entry) {
    String kind = entry.id().value();
    return Meetings.isOfProducer(kind) || kind.equals("ceremony");
  }
}
