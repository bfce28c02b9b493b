package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
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
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/** What each lever would do: prices, shortages, losses and what it costs the controller. */
final class ScenarioPart {

  private static final int MOST_LOSSES = 8;
  private static final int MOST_LINES = 4;
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
    reports.forEach(r -> blocks.add(Paragraph.of(sentence(r))));
    blocks.add(comparison());
    prices().ifPresent(blocks::add);
    shortages().ifPresent(blocks::add);
    losses().ifPresent(blocks::add);
    blocks.add(
        Wording.caveat(
            "These are scenarios, not forecasts: they say what would follow if a lever were "
                + "pulled as set here, not that it will be."));
  }

  private Line sentence(ScenarioReport report) {
    ScenarioNumbers numbers = new ScenarioNumbers(report);
    Line.Prose prose = Line.prose();
    report.lever().ifPresent(l -> prose.words(capital(l.label()) + ": "));
    prose.name(report.scenario().title()).words(", from ").figure(Figure.month(numbers.month(0)));
    aimedAt(prose, numbers);
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

  private void aimedAt(Line.Prose prose, ScenarioNumbers numbers) {
    List<Line> targets = numbers.targets().stream().map(p -> Line.name(names.of(p))).toList();
    if (!targets.isEmpty()) {
      prose.words(", aimed at ").enumerate(targets);
    }
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

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private Block comparison() {
    List<List<Line>> rows = new ArrayList<>();
    for (ScenarioReport report : reports) {
      ScenarioNumbers numbers = new ScenarioNumbers(report);
      rows.add(
          List.of(
              Line.name(report.scenario().title()),
              figure(numbers.worst().map(p -> Figure.multiples(ScenarioNumbers.multiple(p)))),
              figure(numbers.shortage().map(s -> Figure.shares(s.share()))),
              figure(numbers.targetLoss().map(l -> Figure.moneyRange(l, "USD"))),
              Line.figure(Figure.moneyRange(report.controllerCost(), "USD")),
              figure(numbers.leverage().map(Figure::multiple))));
    }
    return new Table(
        Line.words(
            "The levers compared over the horizon; the last column is loss inflicted over loss taken"),
        List.of(
            Column.words("Scenario"),
            Column.numbers("Peak outside over calm price"),
            Column.numbers("Largest shortage"),
            Column.numbers("Loss of places aimed at"),
            Column.numbers("Cost to the controller"),
            Column.numbers("Leverage")),
        rows);
  }

  private static Line figure(Optional<Figure> figure) {
    return figure.map(Line::figure).orElse(Line.EMPTY);
  }

  /** One good over all scenarios: outside by scenario, and inside in the first. */
  private Optional<Block> prices() {
    Optional<ScenarioReport> first =
        reports.stream().filter(r -> !r.prices().isEmpty()).findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    PricePath lead = first.get().prices().get(0);
    ScenarioNumbers numbers = new ScenarioNumbers(first.get());
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
    series.add(line("inside, " + label(first.get()), lead.inside()));
    Line caption =
        Line.prose()
            .words("Price of ")
            .name(names.of(lead.material()))
            .words(" inside and outside the controller's place, by lever")
            .end();
    return Optional.of(MonthlyLines.of(caption, "Prices by lever", months, series, "USD/kg"));
  }

  private static String label(ScenarioReport report) {
    return report.lever().map(l -> l.label()).orElse(report.scenario().title());
  }

  private static MonthlyLines.Series line(String name, List<Sourced<Interval>> values) {
    return new MonthlyLines.Series(
        name, values.stream().map(v -> Figure.interval(v, "USD/kg")).toList());
  }

  private Optional<Block> shortages() {
    List<List<Line>> rows = new ArrayList<>();
    for (ScenarioReport report : reports) {
      report.shortages().stream()
          .filter(s -> s.tonnes().value().central() > 0)
          .limit(MOST_SHORTAGES)
          .forEach(
              s ->
                  rows.add(
                      List.of(
                          Line.words(
                              label(report).equals(report.scenario().title())
                                  ? "shock"
                                  : label(report)),
                          Line.name(names.of(s.place())),
                          Line.name(names.of(s.material())),
                          Line.figure(Figure.interval(s.tonnes(), "t")),
                          Line.figure(Figure.shares(s.share())))));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Table(
            Line.words("Shortage by place over the horizon"),
            List.of(
                Column.words("Lever"),
                Column.words("Place"),
                Column.words("Material"),
                Column.numbers("Missing"),
                Column.numbers("Of calm use")),
            rows));
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
    return new ScenarioNumbers(report).targetLoss().map(l -> l.value().central()).orElse(0.0);
  }
}
