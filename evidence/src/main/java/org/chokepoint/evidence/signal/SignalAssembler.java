package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.evidence.text.FoundQuantity;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Span;

/** Builds a signal from an event and the passages that speak of it. */
final class SignalAssembler {

  /** Themes of those who buy, which a producer's own meeting does not take up. */
  private static final Set<String> OF_BUYERS = Set.of("de_risking", "friend_shoring");

  /** Policies of China for its own companies, whose words others use without meaning them. */
  private static final Set<String> OF_CHINA =
      Set.of(
          "law_based_compliance",
          "world_class_enterprise",
          "brand_building",
          "digital_and_ai",
          "talent_and_education",
          "high_quality_development",
          "new_industrialization",
          "chain_leader",
          "opening_up",
          "going_global",
          "industrial_cluster");

  /** Themes of those who sell, which the words of a buyer only seem to take up. */
  private static final Set<String> OF_SELLERS =
      Set.of("resource_nationalism", "national_security_nonproliferation");

  /** Acts on trade, which take up no theme of a company's or a party's work. */
  private static final Set<String> ON_TRADE =
      Set.of(
          "export_control_imposed",
          "export_control_suspended",
          "export_ban",
          "licence_granted",
          "licence_delayed_or_denied",
          "tariff_action",
          "entity_listing",
          "threat");

  private static final String CHINA = "CHN";

  /** What makes a plenary session one of the Central Committee: its name, or its number alone. */
  private static final Pattern OF_CENTRAL_COMMITTEE =
      Pattern.compile(
          "(?i)[^,;.]{0,40}\\bof the (?:\\w+ )?(?:CPC |Party )?Central Committee"
              + "|[^，。；]{0,8}[三四五六七]中全会");

  /** Themes of the work in a company, which an act of a state on trade does not take up. */
  private static final Set<String> OF_WORK =
      Set.of(
          "digital_and_ai",
          "brand_building",
          "talent_and_education",
          "green_low_carbon",
          "key_core_technologies");

  /** Acts by which a buyer only protects itself, and a controller pulls a lever. */
  private static final Set<String> OF_BUYERS_ALONE =
      Set.of("stockpile_action", "regulation_issued", "public_support", "threat");

  /** Instruments with which a buyer helps its own producers; in its hand they pull no lever. */
  private static final Set<String> SUPPORT =
      Set.of(
          "price_floor",
          "offtake_guarantee",
          "public_loan_or_grant",
          "contract_for_difference",
          "stockpile_purchase",
          "joint_purchasing");

  /** Events whose instruments are the event itself, or are only spoken of in it. */
  private static final Set<String> TALKED =
      Set.of(
          "quota_issued",
          "official_meeting",
          "official_visit",
          "operating_review",
          "trade_statistics",
          "standard_issued");

  /** Instruments that only narrow an act that pulls its lever by itself. */
  private static final Set<String> CONDITIONS = Set.of("end_use_condition");

  /** Those who buy from the controller more than they could withhold from it. */
  static final Set<String> BUYERS =
      Set.of("EU27", "USA", "JPN", "KOR", "GBR", "CAN", "AUS", "DEU", "FRA");

  private final Taxonomy taxonomy;
  private final Organisations organisations;
  private final InstrumentFinder finder;

  SignalAssembler(Taxonomy taxonomy, Organisations organisations, InstrumentFinder finder) {
    this.taxonomy = taxonomy;
    this.organisations = organisations;
    this.finder = finder;
  }

  /**
   * The signal of an event, with the fields of its passages.
   *
   * @param document in simplified script
   * @param guesses what the learned models say of its passages
   * @param citing quotes it as it was written
   */
  Signal assemble(
      Document document,
      EventCandidate event,
      List<Passage> all,
      List<EventCandidate> chosen,
      Guesses guesses,
      Citing citing) {
    Map<String, LearnedLabels.Likelihood> learned = LearnedEvents.labels(event, all, guesses);
    List<Passage> scope = Scope.of(event, all, chosen);
    EventDates dates = new EventDates(document, event, all);
    List<InstrumentFinder.Instrument> instruments =
        event.certainty() == Certainty.DENIED
            ? finder.spokenOf(document.text(), event.passage(), dates.finder(), learned)
            : Commencement.complete(
                finder.find(document.text(), scope, event, dates.finder(), learned),
                document.text(),
                event,
                all,
                dates.finder());
    Attribution attribution = attribution(event);
    Span span = event.passage().span();
    return new Signal(
        SignalId.of(
            document.id(), event.entry().id(), attribution.name(), span.start(), span.end()),
        document.id(),
        document.language(),
        citing.cite(event.entry().id(), event.cue().span()),
        attribution,
        event.certainty(),
        polarity(event),
        citing.quote(span),
        core(event, scope, dates.find(scope, all, event.equals(chosen.get(0))), citing),
        PeopleFinder.find(scope).stream().map(p -> citing.cite(p.role(), p.span())).toList(),
        named(scope, Lexicon.Kind.PLACE, e -> new PlaceCode(e.id()), citing),
        organisations(event, scope, citing),
        named(scope, Lexicon.Kind.MATERIAL, e -> new MaterialId(e.id()), citing),
        Stages.in(scope, citing),
        quantities(scope, citing),
        themes(document, event, scope, learned, guesses, citing),
        instruments.stream().map(i -> citing.cite(i.mention(), i.span())).toList(),
        levers(event, instruments, learned, citing),
        Responses.ofActor(event, scope, learned, citing),
        event.entry().label().en());
  }

  private static int polarity(EventCandidate event) {
    return Direction.polarity(event, event.passage().words());
  }

  private static Attribution attribution(EventCandidate event) {
    if (event.certainty() == Certainty.REPORTED_BY_UNNAMED
        || event.actor().isEmpty()
        || event.passage().voice() == Passage.Voice.COMMENT) {
      return Attribution.REPORTED;
    }
    return event.actor().get().kind() == Actor.Kind.STATE
        ? Attribution.AUTHORITY
        : Attribution.ACTOR;
  }

  private Signal.Event core(
      EventCandidate event, List<Passage> scope, Optional<FoundDate> date, Citing citing) {
    Optional<Cited<ActorRef>> actor = event.actor().map(a -> citing.cite(a.ref(), a.span()));
    Optional<Ordinal> ordinal = event.ordinal();
    Optional<Cited<Integer>> year =
        ordinal.flatMap(Ordinal::year).map(y -> citing.cite(y.value(), y.span()));
    return new Signal.Event(
        actor,
        body(event, scope, citing),
        ordinal.map(o -> citing.cite(o.number(), o.span())),
        year,
        date.map(d -> citing.cite(d.date(), d.span())));
  }

  /** The organ that meets or decides: the one named in the event's passage, else the usual one. */
  private Optional<Cited<ThemeId>> body(EventCandidate event, List<Passage> scope, Citing citing) {
    List<Mention> named = event.passage().mentions().cues(EntryKind.BODY);
    boolean state = event.actor().map(a -> a.kind() == Actor.Kind.STATE).orElse(false);
    Optional<Mention> acting = state ? acting(event, scope) : Optional.empty();
    if (acting.isPresent()) {
      return acting.map(b -> citing.cite(new ThemeId(b.tag().id()), b.span()));
    }
    Optional<ThemeId> usual = event.entry().effect().body();
    for (Mention body : named) {
      if (isStateBody(body) == state
          && (usual.isEmpty() || usual.get().value().equals(body.tag().id()))) {
        return Optional.of(citing.cite(new ThemeId(body.tag().id()), body.span()));
      }
    }
    if (usual.isPresent()) {
      boolean committee =
          usual.get().value().equals("party_standing_committee") && !standing(event, named);
      ThemeId id = committee ? new ThemeId("party_committee") : usual.get();
      return Optional.of(citing.cite(id, event.cue().span()));
    }
    return state ? stateBody(scope, citing) : Optional.empty();
  }

  /** The organ that is the actor itself, not one that only approves of the act. */
  private Optional<Mention> acting(EventCandidate event, List<Passage> scope) {
    for (Passage passage : scope) {
      for (Mention body : passage.mentions().cues(EntryKind.BODY)) {
        if (organisations.ministry(body.tag().id()).equals(event.actor().map(Actor::ref))) {
          return Optional.of(body);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean standing(EventCandidate event, List<Mention> named) {
    return event.ordinal().isPresent()
        || named.stream().anyMatch(b -> b.tag().id().equals("party_standing_committee"));
  }

  private static Optional<Cited<ThemeId>> stateBody(List<Passage> scope, Citing citing) {
    for (Passage passage : scope) {
      for (Mention body : passage.mentions().cues(EntryKind.BODY)) {
        if (isStateBody(body)) {
          return Optional.of(citing.cite(new ThemeId(body.tag().id()), body.span()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isStateBody(Mention body) {
    return switch (body.tag().id()) {
      case "mofcom", "gac", "miit", "mnr", "sasac", "state_council" -> true;
      default -> false;
    };
  }

  private List<Cited<ActorRef>> organisations(
      EventCandidate event, List<Passage> scope, Citing citing) {
    String actor = event.actor().map(Actor::key).orElse("");
    List<Cited<ActorRef>> found = new ArrayList<>();
    Set<ActorRef> seen = new HashSet<>();
    for (Cited<ActorRef> other : named(scope, Lexicon.Kind.ENTITY, organisations::actor, citing)) {
      boolean press =
          other.value().entity().map(e -> organisations.isPress(e.value())).orElse(false);
      boolean self = other.value().entity().map(e -> e.value().equals(actor)).orElse(false);
      if (!press && !self && seen.add(other.value())) {
        found.add(other);
      }
    }
    return found;
  }

  private static List<Cited<ReportedQuantity>> quantities(List<Passage> scope, Citing citing) {
    List<Cited<ReportedQuantity>> found = new ArrayList<>();
    for (Passage passage : scope) {
      for (FoundQuantity quantity : passage.quantities()) {
        found.add(citing.cite(quantity.quantity(), quantity.span()));
      }
    }
    return found;
  }

  private List<Cited<LeverKind>> levers(
      EventCandidate event,
      List<InstrumentFinder.Instrument> instruments,
      Map<String, LearnedLabels.Likelihood> learned,
      Citing citing) {
    Map<LeverKind, Cited<LeverKind>> found = new LinkedHashMap<>();
    String kind = event.entry().id().value();
    if (OF_BUYERS_ALONE.contains(kind) && !isOfController(event)) {
      return List.of();
    }
    boolean own = !kind.equals("stoppage_or_closure") || isOrdered(event);
    for (LeverKind lever : own ? event.entry().effect().levers() : List.<LeverKind>of()) {
      found.putIfAbsent(lever, citing.cite(lever, event.cue().span()));
    }
    if (event.certainty() == Certainty.DENIED) {
      event.passage().mentions().cues(EntryKind.EVENT).stream()
          .filter(c -> EventCues.EXPORT_ACTS.contains(c.tag().id()))
          .findFirst()
          .ifPresent(c -> found.put(LeverKind.ACCESS, citing.cite(LeverKind.ACCESS, c.span())));
    } else if (!TALKED.contains(kind)) {
      for (InstrumentFinder.Instrument instrument : instruments) {
        String id = instrument.mention().kind().value();
        if (SUPPORT.contains(id) && !isOfController(event)
            || CONDITIONS.contains(id) && !event.entry().effect().levers().isEmpty()) {
          continue;
        }
        for (LeverKind lever : taxonomy.get(instrument.mention().kind()).effect().levers()) {
          found.putIfAbsent(lever, citing.cite(lever, instrument.span()));
        }
      }
    }
    found.keySet().removeIf(l -> !LearnedEvents.isPossible(l.name(), learned));
    return List.copyOf(found.values());
  }

  /** Whether a state stops a works, not an accident, a market or the owner's own trouble. */
  private static boolean isOrdered(EventCandidate event) {
    return event.actor().filter(a -> a.kind() == Actor.Kind.STATE).isPresent();
  }

  private static boolean isOfController(EventCandidate event) {
    return event.actor().map(a -> !BUYERS.contains(a.home())).orElse(true);
  }

  private static <V> List<Cited<V>> named(
      List<Passage> scope, Lexicon.Kind kind, Function<Lexicon.Entry, V> value, Citing citing) {
    Map<String, Cited<V>> found = new LinkedHashMap<>();
    for (Passage passage : scope) {
      for (Mention mention : passage.mentions().names(kind)) {
        found.computeIfAbsent(
            mention.tag().id(),
            id -> citing.cite(value.apply(((Tag.Name) mention.tag()).entry()), mention.span()));
      }
    }
    return List.copyOf(found.values());
  }

  private List<Cited<ThemeId>> themes(
      Document document,
      EventCandidate event,
      List<Passage> scope,
      Map<String, LearnedLabels.Likelihood> learned,
      Guesses guesses,
      Citing citing) {
    String kind = event.entry().id().value();
    boolean onTrade =
        event.entry().effect().actors() == TaxonomyEntry.Actors.STATE
            && !kind.equals("regulation_issued");
    boolean abroad =
        event.actor().filter(a -> !a.home().isEmpty() && !a.home().equals(CHINA)).isPresent();
    boolean ofProducer = Meetings.isOfProducer(kind);
    boolean foreign =
        document.language() == Language.EN
            && (ON_TRADE.contains(kind)
                || event.actor().map(a -> !a.home().equals(CHINA)).orElse(false));
    boolean buyer = event.actor().map(a -> BUYERS.contains(a.home())).orElse(false);
    boolean controls =
        event.entry().effect().polarity() != 0
            && event.actor().map(a -> a.home().equals(CHINA)).orElse(false);
    Map<String, Cited<ThemeId>> found = new LinkedHashMap<>();
    for (Passage passage : scope) {
      for (Mention mention : passage.mentions().outermost(EntryKind.THEME)) {
        String id = mention.tag().id();
        boolean ofOthers =
            OF_BUYERS.contains(id)
                    && (ofProducer || controls && passage.index() != event.passage().index())
                || (foreign || abroad) && OF_CHINA.contains(id)
                || buyer && OF_SELLERS.contains(id);
        boolean refuted =
            guesses.isOfShortText()
                && passage.index() == event.passage().index()
                && LearnedEvents.isRefuted(id, learned);
        if (!ofOthers
            && !refuted
            && !(onTrade && OF_WORK.contains(id))
            && !Lookalikes.isNoTheme(document.text(), passage, mention)
            && !isOwnPlenum(document.text(), passage, mention)) {
          found.computeIfAbsent(id, t -> citing.cite(new ThemeId(t), mention.span()));
        }
      }
    }
    LearnedEvents.labels(EntryKind.THEME, LearnedEvents.TAKEN_UP, learned, taxonomy)
        .forEach(
            cue ->
                found.computeIfAbsent(
                    cue.tag().id(), t -> citing.cite(new ThemeId(t), cue.span())));
    return List.copyOf(found.values());
  }

  /** Whether a plenary session is one of the company's own committee, not of the Central one. */
  private static boolean isOwnPlenum(String text, Passage passage, Mention theme) {
    return theme.tag().id().equals("plenum_decisions")
        && !OF_CENTRAL_COMMITTEE
            .matcher(text)
            .region(theme.start(), passage.span().end())
            .lookingAt()
        && passage.mentions().cues(EntryKind.EVENT, "party_plenary_session").stream()
            .anyMatch(e -> e.span().overlaps(theme.span()));
  }
}
