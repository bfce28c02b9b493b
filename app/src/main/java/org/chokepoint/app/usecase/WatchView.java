package org.chokepoint.app.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chokepoint.app.watch.SignalQuery;
import org.chokepoint.app.watch.StoredSignal;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.watch.Acts;
import org.chokepoint.evidence.watch.Alert;
import org.chokepoint.evidence.watch.Alerts;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.evidence.watch.EarlyWarning;
import org.chokepoint.evidence.watch.PolicyAlignment;
import org.chokepoint.evidence.watch.TighteningIndex;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.name.NameContext;
import org.chokepoint.knowledge.name.Resolution;
import org.chokepoint.knowledge.query.KnowledgeQueries;
import org.chokepoint.knowledge.query.Profile;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Lexicon;

/** What the stored signals say: timelines, indices, alerts and the early warning. */
public final class WatchView {

  /** First month of the controls that the early warning is scored on. */
  static final YearMonth FIRST_CONTROL = YearMonth.of(2006, 1);

  private static final int FRESH_DAYS = 90;
  private static final int MOST_NAMED = 12;

  private final Map<SignalId, StoredSignal> stored = new LinkedHashMap<>();
  private final List<DatedSignal> acts;
  private final SupplyPicture picture;
  private final YearMonth known;
  private final ReferenceKnowledge knowledge;

  /**
   * The view of a store as it is now.
   *
   * @param source opens the reference data that names actors and holds past controls
   */
  public WatchView(WatchStore store, Supplier<ReferenceKnowledge> source) {
    this.knowledge = source.get();
    this.known = knowledge.dataMonth();
    this.picture = knowledge.pictureAsOf(known);
    List<Acts.Witness> witnesses = new ArrayList<>();
    for (StoredSignal s : store.readings().signals(SignalQuery.ALL)) {
      stored.putIfAbsent(s.signal().id(), s);
      s.date()
          .ifPresent(
              day ->
                  witnesses.add(
                      new Acts.Witness(
                          new DatedSignal(day, s.signal()), s.story(), s.published())));
    }
    this.acts = Acts.of(witnesses);
  }

  /** Every act, earliest first; copies and repetitions count once. */
  public List<DatedSignal> acts() {
    return acts;
  }

  /** The stored form of a signal, with title and origin of its document. */
  public Optional<StoredSignal> stored(SignalId id) {
    return Optional.ofNullable(stored.get(id));
  }

  /**
   * The id of an actor with acts, or the code of a place, from what a user calls it: its id or any
   * of its names in English or Chinese.
   *
   * @throws FailureException if nothing is called so, or it has no dated acts
   */
  public String actor(String called) {
    if (acts.isEmpty()) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          called,
          "has no dated acts, for none has been read yet: watch add SOURCE, then watch run");
    }
    if (!ofActor(called).isEmpty()) {
      return called;
    }
    Optional<String> meant = meant(called);
    if (meant.isPresent() && !ofActor(meant.get()).isEmpty()) {
      return meant.get();
    }
    throw new FailureException(
        FailureReason.UNKNOWN_NAME,
        called,
        (meant.isPresent()
                ? "(" + nameOf(meant.get()) + ") has no dated acts"
                : "is no actor known")
            + ". These have acts: "
            + String.join(", ", actors().keySet().stream().limit(MOST_NAMED).toList()));
  }

  private Optional<String> meant(String called) {
    return new KnowledgeQueries(picture, knowledge.lexicon())
        .who(called, NameContext.NONE, 1).stream()
            .map(Profile::resolution)
            .filter(r -> r.kind() == Lexicon.Kind.ENTITY || r.kind() == Lexicon.Kind.PLACE)
            .map(Resolution::id)
            .findFirst();
  }

  /**
   * The id of a theme from its id or its label in English or Chinese.
   *
   * @throws FailureException if there is no such theme
   */
  public String theme(String called) {
    List<TaxonomyEntry> themes = Taxonomy.standard().entries(EntryKind.THEME);
    return themes.stream()
        .filter(
            t ->
                t.id().value().equals(called)
                    || t.label().en().equalsIgnoreCase(called)
                    || t.label().zh().equals(called))
        .map(t -> t.id().value())
        .findFirst()
        .orElseThrow(
            () ->
                new FailureException(
                    FailureReason.UNKNOWN_NAME,
                    called,
                    "is no theme. The themes: "
                        + String.join(", ", themes.stream().map(t -> t.id().value()).toList())));
  }

  /**
   * A place that the data know.
   *
   * @throws FailureException if they do not
   */
  public PlaceCode place(PlaceCode code) {
    if (picture.findPlace(code).isEmpty()) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          code.value(),
          "is no place in the data; see: chokepoint data show places");
    }
    return code;
  }

  /** The acts of an actor (entity id or name), or of all actors of a place (place code). */
  public List<DatedSignal> ofActor(String actorOrPlace) {
    return acts.stream().filter(d -> isBy(d, actorOrPlace)).toList();
  }

  /** The acts that take up a theme. */
  public List<DatedSignal> ofTheme(String theme) {
    return DatedSignal.ofTheme(acts, theme);
  }

  private boolean isBy(DatedSignal act, String actorOrPlace) {
    if (act.signal()
        .event()
        .actor()
        .map(a -> a.value().name().equals(actorOrPlace))
        .orElse(false)) {
      return true;
    }
    return entity(act)
        .map(
            id ->
                id.value().equals(actorOrPlace)
                    || picture
                        .findEntity(id)
                        .map(e -> e.place().value().equals(actorOrPlace))
                        .orElse(false))
        .orElse(false);
  }

  private static Optional<EntityId> entity(DatedSignal act) {
    return act.signal().event().actor().flatMap(a -> a.value().entity());
  }

  /** The actors that have acts, by id, or by name where the data do not know them. */
  public Map<String, Integer> actors() {
    Map<String, Integer> counts = new TreeMap<>();
    for (DatedSignal act : acts) {
      act.signal()
          .event()
          .actor()
          .map(a -> a.value().entity().map(EntityId::value).orElse(a.value().name()))
          .ifPresent(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  /** The name of an actor or place; what is neither is called as it is. */
  public String nameOf(String actorOrPlace) {
    Optional<String> place =
        picture.places().stream()
            .filter(p -> p.code().value().equals(actorOrPlace))
            .map(Place::name)
            .findFirst();
    if (place.isPresent()) {
      return place.get();
    }
    return actorOrPlace.matches("[a-z0-9-]+")
        ? picture.nameOf(new EntityId(actorOrPlace))
        : actorOrPlace;
  }

  /** The acts behind the tightening index of an actor or place, those that add most first. */
  public List<DatedSignal> behind(String actorOrPlace, YearMonth month) {
    return ofActor(actorOrPlace).stream()
        .filter(a -> TighteningIndex.counts(a, month))
        .sorted(Comparator.comparing(a -> -Math.abs(TighteningIndex.adds(a, month))))
        .toList();
  }

  /** The tightening index of an actor or place, month by month. */
  public List<TighteningIndex.Point> tightening(String actorOrPlace, YearMonth from, YearMonth to) {
    return TighteningIndex.of(ofActor(actorOrPlace), from, to);
  }

  /** The policy alignment of an actor in each month against all its months before. */
  public List<PolicyAlignment.Point> alignment(String actor, YearMonth from, YearMonth to) {
    List<DatedSignal> timeline = ofActor(actor);
    List<PolicyAlignment.Point> points = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      points.add(PolicyAlignment.of(timeline, month.atDay(1), month.plusMonths(1).atDay(1)));
    }
    return points;
  }

  /** The changes from one day to another. */
  public List<Alert> alerts(LocalDate from, LocalDate to) {
    return Alerts.of(acts, from, to);
  }

  /**
   * The changes brought by documents that were first read in a period. An act older than {@value
   * #FRESH_DAYS} days is history, even if it was read only now.
   */
  public List<Alert> alertsSeen(Instant from, Instant to) {
    List<DatedSignal> before = new ArrayList<>();
    List<DatedSignal> now = new ArrayList<>();
    LocalDate oldest = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(FRESH_DAYS);
    for (DatedSignal act : acts) {
      Instant seen = stored(act.signal().id()).orElseThrow().firstSeen();
      if (seen.isBefore(to)) {
        (seen.isBefore(from) || act.date().isBefore(oldest) ? before : now).add(act);
      }
    }
    return Alerts.of(before, now);
  }

  /** The probability that a place tightens within some months. */
  public EarlyWarning.Forecast warning(PlaceCode place, int months, YearMonth asOf) {
    EarlyWarning.Basis basis =
        new EarlyWarning.Basis(picture.controls(), ofActor(place.value()), FIRST_CONTROL, known);
    return EarlyWarning.of(basis, place, months, asOf);
  }

  /** The places that have controlled exports before, those with most controls first. */
  public List<PlaceCode> controllers() {
    Map<PlaceCode, Integer> counts = new TreeMap<>();
    picture.controls().forEach(c -> counts.merge(c.actor(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<PlaceCode, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
