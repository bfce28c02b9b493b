package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.query.KnowledgeQueries;
import org.chokepoint.metrics.MeasurementRow;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Commanded;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.network.ChainPart;
import org.chokepoint.metrics.network.ChainParts;
import org.chokepoint.metrics.standard.ActorShare;
import org.chokepoint.metrics.standard.LeverageMetric;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.source.Interval;

/**
 * Questions about what an actor commands, whom it can press, and what a chain cannot do without.
 */
public final class AskPower {
  private final SupplyPicture picture;
  private final SupplyTables tables;
  private final KnowledgeQueries queries;
  private final Measures measures;
  private final int year;

  /**
   * Questions about the end of a year.
   *
   * @param year year; empty for the newest of the reference data
   * @param seed root seed behind the intervals
   * @param source opens the reference data
   */
  public AskPower(Optional<Integer> year, long seed, Supplier<ReferenceKnowledge> source) {
    ReferenceKnowledge knowledge = source.get();
    this.year = year.orElseGet(() -> knowledge.dataMonth().minusYears(1).getYear());
    this.picture = knowledge.pictureAsOf(YearMonth.of(this.year, 12));
    this.tables = SupplyTables.of(picture);
    this.queries = new KnowledgeQueries(picture, knowledge.lexicon());
    this.measures = new Measures(tables, new RandomStreams(seed), Measures.DRAWS);
  }

  /**
   * What an actor can command at each stage and of each element, with the facilities and the path
   * to each.
   *
   * @param name name or id of the actor
   * @param stage stage, or empty
   * @param commodity material or commodity, or empty
   * @throws FailureException if the name is unknown
   */
  public Table profile(String name, Optional<Stage> stage, Optional<String> commodity) {
    EntityId actor = queries.actor(name);
    Map<Good, Interval> intervals = new LinkedHashMap<>();
    measures
        .measure(List.of(new ActorShare(actor, year)), s -> true)
        .value()
        .forEach(m -> intervals.put(m.subject().good(), m.interval()));
    List<List<Object>> rows = new ArrayList<>();
    for (Holding h : ActorProfile.of(tables, actor, year).holdings()) {
      boolean wanted =
          (stage.isEmpty() || stage.equals(h.good().stage()))
              && (commodity.isEmpty() || commodity.get().equalsIgnoreCase(h.good().commodity()));
      if (wanted) {
        holding(rows, h, intervals);
      }
    }
    return new Table(
        "What " + queries.nameOf(actor) + " can command",
        Column.texts(
            "stage",
            "commodity",
            "detail",
            "year",
            "facility",
            "place",
            "share_of_world",
            "low",
            "high",
            "strength",
            "quality",
            "path"),
        rows);
  }

  private void holding(List<List<Object>> rows, Holding h, Map<Good, Interval> intervals) {
    double share = h.share().value();
    Interval interval = intervals.getOrDefault(h.good(), Interval.exactly(share));
    List<Object> good =
        List.of(
            h.good().stage().map(Stage::token).orElse(""),
            h.good().commodity(),
            h.good().detail(),
            h.year());
    List<Object> all = new ArrayList<>(good);
    all.addAll(List.of("all", "", share, interval.low(), interval.high(), "", ""));
    all.set(all.size() - 1, h.share().quality().label());
    int facilities = h.facilities().size();
    all.add(facilities + (facilities == 1 ? " facility" : " facilities"));
    rows.add(all);
    for (Commanded c : h.facilities()) {
      double scale = share > 0 ? c.share().value() / share : 0;
      var facility = picture.findFacility(c.facility()).orElseThrow();
      List<Object> one = new ArrayList<>(good);
      one.addAll(
          List.of(
              facility.name(),
              facility.place().value(),
              c.share().value(),
              interval.low() * scale,
              interval.high() * scale,
              c.command().strength().verb(),
              c.share().quality().worseOf(c.command().quality()).label(),
              queries.inWords(c.command().path())));
      rows.add(one);
    }
  }

  /**
   * Static leverage by actor, target, element and stage, largest first.
   *
   * @param actor place code, name or id of the actor, or empty for all
   * @param targets places that depend; empty for the large users
   * @param commodity material or commodity, or empty
   * @param stage stage, or empty
   * @throws FailureException if a name is unknown
   */
  public Table leverage(
      Optional<String> actor,
      List<PlaceCode> targets,
      Optional<String> commodity,
      Optional<Stage> stage) {
    List<String> on =
        targets.isEmpty()
            ? LeverageMetric.USERS
            : targets.stream().map(this::known).map(PlaceCode::value).toList();
    Optional<String> supplier = actor.map(this::supplier);
    Optional<EntityId> entity =
        supplier.filter(s -> !Character.isUpperCase(s.charAt(0))).map(EntityId::new);
    Predicate<Subject> wanted =
        s ->
            (supplier.isEmpty() || supplier.equals(s.supplier()))
                && (commodity.isEmpty() || commodity.get().equalsIgnoreCase(s.good().commodity()))
                && (stage.isEmpty() || stage.equals(s.good().stage()));
    Map<Subject, Measurement> loss = new LinkedHashMap<>();
    measures
        .measure(List.of(of(LeverageMetric.lossTerm(on), entity)), wanted)
        .value()
        .forEach(m -> loss.put(m.subject(), m));
    List<List<Object>> rows =
        measures.measure(List.of(of(LeverageMetric.share(on), entity)), wanted).value().stream()
            .filter(m -> m.value().value() > 0)
            .sorted(
                Comparator.comparingDouble((Measurement m) -> -m.value().value())
                    .thenComparing(Measurement::subject))
            .map(m -> leverage(m, Optional.ofNullable(loss.get(m.subject()))))
            .toList();
    return new Table(
        "Static leverage: what an actor commands of the supply outside the target",
        Column.texts(
            "actor",
            "actor_id",
            "as",
            "target",
            "commodity",
            "stage",
            "detail",
            "year",
            "leverage",
            "low",
            "high",
            "loss_term",
            "quality"),
        rows);
  }

  private List<Object> leverage(Measurement m, Optional<Measurement> loss) {
    MeasurementRow row = MeasurementRow.of(m, picture);
    return List.of(
        row.supplier(),
        row.supplierId(),
        row.suppliers().equals("country") ? "state" : "company or organ",
        row.target(),
        row.commodity(),
        row.stage(),
        row.detail(),
        row.year(),
        row.value(),
        row.low(),
        row.high(),
        loss.map(l -> (Object) l.value().value()).orElse("unbounded"),
        row.quality());
  }

  private static LeverageMetric of(LeverageMetric all, Optional<EntityId> actor) {
    return actor.map(all::of).orElse(all);
  }

  private String supplier(String name) {
    boolean place =
        name.matches("[A-Z]{3}|EU27") && picture.findPlace(new PlaceCode(name)).isPresent();
    return place ? name : queries.actor(name).value();
  }

  private PlaceCode known(PlaceCode place) {
    if (picture.findPlace(place).isEmpty()) {
      throw MeasureFilter.unknown(
          "place", place.value(), "Use ISO 3166-1 alpha-3, such as JPN, or EU27.");
    }
    return place;
  }

  /**
   * What the chain of an element cannot do without: every facility, country, owner, ultimate
   * controller and lane with its chokepoint value.
   *
   * @param element element symbol
   * @param kind one kind only, or empty
   * @throws FailureException if no stage of the element is known
   */
  public Table chain(String element, Optional<ChainPart.Kind> kind) {
    Map<String, Measurement> measured = new LinkedHashMap<>();
    List<Metric> metrics =
        List.of(
            StandardMetrics.find("chokepoint").orElseThrow(),
            StandardMetrics.find("chokepoint-facility").orElseThrow(),
            StandardMetrics.find("chokepoint-lane").orElseThrow());
    measures
        .measure(metrics, s -> s.good().commodity().equals(element))
        .value()
        .forEach(m -> measured.putIfAbsent(key(m.subject()), m));
    List<List<Object>> rows = new ArrayList<>();
    List<ChainPart> parts = ChainParts.of(tables, element, year).orThrow();
    for (ChainPart part : parts) {
      if (kind.isEmpty() || kind.get() == part.kind()) {
        rows.add(part(part, Optional.ofNullable(measured.get(key(part)))));
      }
    }
    return new Table(
        "What the chain of " + element + " cannot do without, " + year,
        Column.texts(
            "kind",
            "name",
            "id",
            "stages",
            "chokepoint_value",
            "low",
            "high",
            "articulation",
            "independent_routes_left",
            "quality"),
        rows);
  }

  private List<Object> part(ChainPart part, Optional<Measurement> measured) {
    return List.of(
        part.kind().label(),
        MeasurementRow.name(part.id(), picture),
        part.id(),
        part.stages(),
        part.value(),
        measured.map(m -> (Object) m.interval().low()).orElse(""),
        measured.map(m -> (Object) m.interval().high()).orElse(""),
        part.articulation() ? "yes" : "no",
        part.routesLeft(),
        measured.map(m -> m.value().quality().label()).orElse(""));
  }

  private static String key(Subject s) {
    boolean lane = s.good().detail().startsWith("lane from ");
    return s.suppliers().map(Enum::name).orElse("")
        + "/"
        + s.supplier().orElse("")
        + (lane ? s.good().detail().substring("lane from ".length()) : "");
  }

  private static String key(ChainPart part) {
    return part.kind().suppliers().map(Enum::name).orElse("")
        + "/"
        + part.id()
        + (part.kind() == ChainPart.Kind.LANE ? part.stages() : "");
  }
}
