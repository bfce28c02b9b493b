package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.brief.chart.Bars;
import org.chokepoint.brief.chart.MonthlyLines;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.section.ScenarioReport.PricePath;
import org.chokepoint.brief.section.ScenarioReport.Shortage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.leverage.Leverage;

/** What each lever would do: prices, shortages, losses and what it costs the controller. */
final class ScenarioPart {

  private static final int MOST_LOSSES = 8;
  private static final int MOST_LINES = 4;
  private static final int MOST_TARGETS = 8;
  private static final int MOST_SHORTAGES = 10;

  private final List<ScenarioReport> reports;
  private final Names names;

  ScenarioPart(BriefInput input) {
    this.reports = input.scenarios();
    this.names = new Names(input.picture());
  }

  void write(List<Block> blocks) {
    blocks.add(Wording.heading("If the levers were pulled"));
    if (reports.isEmpty()) {
      blocks.add(
          Wording.caveat(
              "No scenario was simulated: no market model covers what the document is about."));
      return;
    }
    aimedAt().ifPresent(blocks::add);
    reports.forEach(r -> blocks.add(Paragraph.of(sentence(r))));
    blocks.add(comparison());
    prices().ifPresent(blocks::add);
    shortages().ifPresent(blocks::add);
    losses().ifPresent(blocks::add);
    blocks.add(
        Wording.caveat(
            "These are scenarios, not forecasts: they say what would follow if a lever were "
                + "pulled as set here, not that it will be. A negative cost is a gain: a "
                + "controller that sells less at a higher price can gain for a time."));
  }

  private Line sentence(ScenarioReport report) {
    ScenarioNumbers numbers = new ScenarioNumbers(report);
    Line.Prose prose = Line.prose();
    report.lever().ifPresent(l -> prose.words(capital(l.label()) + ": "));
    prose.name(report.scenario().title()).words(", from ").figure(Figure.month(numbers.month(0)));
    numbers.worst().ifPresent(path -> peak(prose, numbers, path));
    prose.words(". ");
    numbers.shortage().ifPresent(s -> shortage(prose, s));
    numbers
        .targetLoss()
        .ifPresent(
            loss ->
                prose
                    .words("The places aimed at lose ")
                    .figure(Figure.moneyRange(loss, "USD"))
                    .words("; "));
    boolean gains = report.controllerCost().value().central() < 0;
    Sourced<Interval> cost = report.controllerCost();
    prose.words(gains ? "the controller gains " : "the controller itself loses ");
    prose
        .figure(Figure.moneyRange(gains ? cost.map(ScenarioPart::negated) : cost, "USD"))
        .words(".");
    return prose.end();
  }

  private static Interval negated(Interval i) {
    return new Interval(-i.high(), -i.central(), -i.low());
  }

  /** Whom the levers are aimed at, if all are aimed at the same few. */
  private Optional<Block> aimedAt() {
    List<PlaceCode> targets = reports.get(0).targets();
    boolean same = reports.stream().allMatch(r -> r.targets().equals(targets));
    if (!same || targets.isEmpty() || targets.size() > MOST_TARGETS) {
      return Optional.empty();
    }
    Line.Prose prose = Line.prose().words("Each lever is pulled by ");
    prose.name(names.of(reports.get(0).controller())).words(" and aimed at ");
    prose.enumerate(targets.stream().map(p -> Line.name(names.of(p))).toList());
    return Optional.of(Paragraph.of(prose.words(".").end()));
  }

  private void peak(Line.Prose prose, ScenarioNumbers numbers, PricePath path) {
    int peak = ScenarioNumbers.peakMonth(path);
    prose
        .words(". Outside, ")
        .name(names.of(path.material()))
        .words(" peaks at ")
        .figure(Figure.interval(path.outside().get(peak), "USD/kg"))
        .words(" in ")
        .figure(Figure.month(numbers.month(peak)))
        .words(", ")
        .figure(Figure.multiples(ScenarioNumbers.multiple(path)))
        .words(" its calm price");
  }

  private void shortage(Line.Prose prose, Shortage shortage) {
    prose
        .name(names.of(shortage.place()))
        .words(" goes short of ")
        .figure(Figure.shares(shortage.share()))
        .words(" of its ")
        .name(names.of(shortage.material()))
        .words(". ");
  }

  private void survival(Line.Prose prose, ScenarioReport report) {
    report.survivals().stream()
        .findFirst()
        .ifPresent(
            s ->
                prose
                    .words("Stocks of ")
                    .name(names.of(s.material()))
                    .words(" in ")
                    .name(names.of(s.place()))
                    .words(" last ")
                    .figure(Figure.count(s.months()))
                    .words(" months before plants stop. "));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private Block comparison() {
    List<List<Line>> rows = new ArrayList<>();
    for (ScenarioReport report : reports) {
      ScenarioNumbers numbers = new ScenarioNumbers(report);
      rows.add(
          List.of(
              Line.name(label(report)),
              figure(numbers.worst().map(p -> Figure.multiples(ScenarioNumbers.multiple(p)))),
              figure(numbers.shortage().map(s -> Figure.shares(s.share()))),
              figure(numbers.targetLoss().map(l -> Figure.moneyRange(l, "USD"))),
              Line.figure(Figure.moneyRange(report.controllerCost(), "USD")),
              leverage(report)));
    }
    return new Table(
        Line.words(
            "The levers compared over the horizon; the last column is loss inflicted over loss taken."
                + " Losses beyond the horizon, such as customers lost for good, are not counted"),
        List.of(
            Column.words("Scenario"),
            Column.numbers("Peak outside over calm price"),
            Column.numbers("Largest shortage"),
            Column.numbers("Loss of places aimed at"),
            Column.numbers("Cost to the controller"),
            Column.numbers("Leverage")),
        rows);
  }

  private static Line leverage(ScenarioReport report) {
    return report
        .leverage()
        .map(l -> Line.figure(Figure.multiples(l)))
        .orElseGet(() -> withoutRatio(report));
  }

  private static Line withoutRatio(ScenarioReport report) {
    Leverage leverage =
        new Leverage(report.targetLoss().value().central(), report.controllerCost().value());
    return switch (leverage.finding()) {
      case TARGETS_DO_NOT_LOSE -> Line.EMPTY;
      case CONTROLLER_GAINS -> Line.words("the controller gains");
      // Draws may tell the cost from zero where the engine's errors on the past do not.
      case COST_NOT_DISTINGUISHABLE_FROM_ZERO, RATIO ->
          Line.words(
              "not stated: the cost is not distinguishable from zero within the model's error");
    };
  }

  private static Line figure(Optional<Figure> figure) {
    return figure.map(Line::figure).orElse(Line.EMPTY);
  }

  /** One good over all scenarios: outside by scenario, and inside in the first. */
  private Optional<Block> prices() {
    Optional<PricePath> key = keyGood();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    PricePath lead = key.get();
    ScenarioReport first = reports.get(0);
    ScenarioNumbers numbers = new ScenarioNumbers(first);
    List<Figure> months = new ArrayList<>();
    for (int i = 0; i < lead.outside().size(); i++) {
      months.add(Figure.month(numbers.month(i)));
    }
    List<MonthlyLines.Series> series = new ArrayList<>();
    for (ScenarioReport report : reports) {
      report.prices().stream()
          .filter(p -> p.material().equals(lead.material()) && p.stage() == lead.stage())
          .filter(p -> p.outside().size() == months.size() && series.size() < MOST_LINES)
          .forEach(p -> series.add(line("outside, " + label(report), p.outside())));
    }
    if (lead.inside().size() == months.size()) {
      series.add(line("inside, " + label(first), lead.inside()));
    }
    Line caption =
        Line.prose()
            .words("Price of ")
            .name(names.of(lead.material()))
            .words(" inside and outside the controller's place, by lever")
            .end();
    return Optional.of(MonthlyLines.of(caption, "Prices by lever", months, series, "USD/kg"));
  }

  /** The foremost good of the first scenario that every scenario prices. */
  private Optional<PricePath> keyGood() {
    return reports.get(0).prices().stream()
        .filter(p -> reports.stream().allMatch(r -> prices(r, p.material())))
        .findFirst();
  }

  private static boolean prices(ScenarioReport report, MaterialId material) {
    return report.prices().stream().anyMatch(q -> q.material().equals(material));
  }

  private static String label(ScenarioReport report) {
    return report.lever().map(l -> l.label()).orElse(report.scenario().title());
  }

  private static MonthlyLines.Series line(String name, List<Sourced<Interval>> values) {
    return new MonthlyLines.Series(
        name, values.stream().map(v -> Figure.interval(v, "USD/kg")).toList());
  }

  /** The largest shortage of each place under each lever. */
  private Optional<Block> shortages() {
    Map<PlaceCode, Double> worst = new LinkedHashMap<>();
    reports.stream()
        .flatMap(r -> r.shortages().stream())
        .forEach(s -> worst.merge(s.place(), s.share().value().central(), Math::max));
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(List.of(Column.words("Place")));
    reports.forEach(r -> columns.add(new Column(Line.name(label(r)), true)));
    List<List<Line>> rows = new ArrayList<>();
    worst.entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue()))
        .limit(MOST_SHORTAGES)
        .forEach(e -> rows.add(shortages(e.getKey())));
    Line caption =
        Line.words(
            "Largest shortage of each place by lever, over the horizon and as a share of calm use");
    return Optional.of(new Table(caption, columns, rows));
  }

  private List<Line> shortages(PlaceCode place) {
    List<Line> row = new ArrayList<>(List.of(Line.name(names.of(place))));
    for (ScenarioReport report : reports) {
      row.add(
          report.shortages().stream()
              .filter(s -> s.place().equals(place))
              .max(Comparator.comparing(s -> s.share().value().central()))
              .map(this::cell)
              .orElse(Line.EMPTY));
    }
    return row;
  }

  private Line cell(Shortage shortage) {
    return Line.prose()
        .name(names.of(shortage.material()) + " ")
        .figure(Figure.shares(shortage.share()))
        .words(", ")
        .figure(Figure.interval(shortage.tonnes(), "t"))
        .end();
  }

  /** Losses in the scenario that inflicts most, beside the controller's own. */
  private Optional<Block> losses() {
    ScenarioReport worst = reports.get(0);
    for (ScenarioReport report : reports) {
      if (total(report) > total(worst)) {
        worst = report;
      }
    }
    List<Bars.Bar> bars = new ArrayList<>();
    worst.losses().stream()
        .filter(l -> l.usd().value().central() > 0)
        .limit(MOST_LOSSES)
        .forEach(
            l ->
                bars.add(
                    new Bars.Bar(names.of(l.place()), Figure.moneyRange(l.usd(), "USD"), false)));
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    bars.add(
        new Bars.Bar(
            "The controller itself", Figure.moneyRange(worst.controllerCost(), "USD"), true));
    Line caption =
        Line.prose().words("Losses over the horizon: ").name(worst.scenario().title()).end();
    return Optional.of(Bars.of(caption, "Losses by place", "Loss", bars));
  }

  private static double total(ScenarioReport report) {
    return new ScenarioNumbers(report).centralTargetLoss();
  }
}
