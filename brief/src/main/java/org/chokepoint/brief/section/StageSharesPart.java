package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.brief.chart.StackedShares;
import org.chokepoint.brief.chart.StackedShares.Bar;
import org.chokepoint.brief.chart.StackedShares.Segment;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/** Who holds which stage of the chain: the actor, the rest of its country, the next countries. */
final class StageSharesPart {

  private static final int MOST_COUNTRIES = 2;
  private static final double WHOLE = 1;

  private final BriefInput input;
  private final Names names;
  private final Map<String, Map<Stage, SupplyTable>> latest;
  private final List<String> preferred;

  StageSharesPart(BriefInput input, Reading reading) {
    this.input = input;
    this.names = new Names(input.picture());
    this.latest = latest(input);
    this.preferred = preferred(reading);
  }

  void write(List<Block> blocks) {
    List<Bar> bars = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      table(stage).map(this::bar).ifPresent(bars::add);
    }
    if (!bars.isEmpty()) {
      blocks.add(Wording.heading("Who holds which stage"));
      blocks.add(
          StackedShares.of(
              Line.words("Shares of the world by stage, latest year known"),
              "Shares of the world by stage",
              bars));
    }
  }

  /** The table of a stage for the commodity that covers most stages, so that bars compare. */
  private Optional<SupplyTable> table(Stage stage) {
    return preferred.stream()
        .flatMap(c -> Optional.ofNullable(latest.get(c)).stream())
        .flatMap(byStage -> Optional.ofNullable(byStage.get(stage)).stream())
        .findFirst();
  }

  private static Map<String, Map<Stage, SupplyTable>> latest(BriefInput input) {
    int year = input.picture().asOf().getYear();
    Map<String, Map<Stage, SupplyTable>> latest = new TreeMap<>();
    for (SupplyTable table : input.tables().all()) {
      Optional<Stage> stage = table.good().stage();
      if (table.kind() == SupplierKind.COUNTRY && table.year() <= year && stage.isPresent()) {
        latest
            .computeIfAbsent(table.good().commodity(), c -> new TreeMap<>())
            .merge(stage.get(), table, (a, b) -> b.year() >= a.year() ? b : a);
      }
    }
    latest.values().forEach(byStage -> byStage.values().removeIf(t -> t.total() <= 0));
    return latest;
  }

  private List<String> preferred(Reading reading) {
    List<String> commodities = new ArrayList<>(reading.commodities());
    commodities.sort(
        Comparator.comparing((String c) -> -latest.getOrDefault(c, Map.of()).size())
            .thenComparing(names::element));
    return commodities;
  }

  private Bar bar(SupplyTable table) {
    List<Segment> segments = new ArrayList<>();
    List<Sourced<Double>> shown = new ArrayList<>();
    Optional<String> home = home();
    Optional<Sourced<Double>> own = own(table);
    own.ifPresent(s -> add(segments, shown, actorName(), s));
    home.flatMap(table::find)
        .ifPresent(s -> add(segments, shown, restName(s), rest(table, own, s)));
    table.suppliers().stream()
        .filter(s -> home.filter(s.id()::equals).isEmpty())
        .sorted(Comparator.comparing((Supplier s) -> -s.amount().value()))
        .limit(MOST_COUNTRIES - (home.isPresent() ? 1 : 0))
        .forEach(s -> add(segments, shown, place(s.id()), share(table, s)));
    double left = WHOLE - shown.stream().mapToDouble(Sourced::value).sum();
    if (left > 0.005) {
      Sourced<Double> others = Derived.from(left, "what is left of the whole", shown);
      segments.add(new Segment("rest of the world", figure(others), true));
    }
    return new Bar(names.good(table.good()) + ", " + table.year(), segments);
  }

  private static void add(
      List<Segment> segments, List<Sourced<Double>> shown, String name, Sourced<Double> share) {
    if (share.value() > 0.0005) {
      shown.add(share);
      segments.add(new Segment(name, figure(share), false));
    }
  }

  private static Figure figure(Sourced<Double> share) {
    return Figure.share(share.map(s -> new Share(Math.max(0, Math.min(1, s)))));
  }

  private String restName(Supplier country) {
    return "rest of " + place(country.id());
  }

  private static Sourced<Double> rest(
      SupplyTable table, Optional<Sourced<Double>> own, Supplier country) {
    Sourced<Double> whole = share(table, country);
    return own.map(
            o -> whole.with(o, "country's share less the actor's", (w, a) -> Math.max(0, w - a)))
        .orElse(whole);
  }

  private static Sourced<Double> share(SupplyTable table, Supplier supplier) {
    double total = table.total();
    return supplier.amount().map(amount -> amount / total);
  }

  private Optional<Sourced<Double>> own(SupplyTable table) {
    return input.profile().stream()
        .map(ActorProfile::holdings)
        .flatMap(List::stream)
        .filter(h -> h.good().equals(table.good()) && h.year() == table.year())
        .map(Holding::share)
        .findFirst();
  }

  private String actorName() {
    return input.profile().map(p -> names.of(p.actor())).orElse("");
  }

  private Optional<String> home() {
    return input
        .profile()
        .flatMap(p -> input.picture().findEntity(p.actor()))
        .map(Entity::place)
        .map(PlaceCode::value);
  }

  private String place(String code) {
    return input.picture().places().stream()
        .filter(p -> p.code().value().equals(code))
        .findFirst()
        .map(p -> p.name())
        .orElse(code);
  }
}
