package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private final Reading reading;
  private final Names names;

  StageSharesPart(BriefInput input, Reading reading) {
    this.input = input;
    this.reading = reading;
    this.names = new Names(input.picture());
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
    List<String> commodities = new ArrayList<>(reading.commodities());
    commodities.sort(
        Comparator.comparing((String c) -> -stagesOf(c)).thenComparing(c -> names.element(c)));
    return commodities.stream().flatMap(c -> exact(c, stage).stream()).findFirst();
  }

  private long stagesOf(String commodity) {
    return Arrays.stream(Stage.values()).filter(s -> exact(commodity, s).isPresent()).count();
  }

  private Optional<SupplyTable> exact(String commodity, Stage stage) {
    int year = input.picture().asOf().getYear();
    return input
        .tables()
        .find(commodity, stage, year, SupplierKind.COUNTRY)
        .filter(t -> t.good().commodity().equals(commodity) && t.total() > 0);
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
      Sourced<Double> others = Sourced.computed(left, "what is left of the whole", "1", shown);
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
