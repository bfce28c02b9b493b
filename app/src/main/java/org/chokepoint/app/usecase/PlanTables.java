package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.source.Interval;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.plan.Frontier;
import org.chokepoint.response.plan.Hindsight;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.PlannedStart;
import org.chokepoint.response.plan.Rehearsal;

/** The answer to a plan question as tables. */
public enum PlanTables {
  /** The plan in a few figures, with what its solver proved. */
  SUMMARY(PlanTables::summary),
  /** What is started, when, at what cost, and what it is worth alone and in company. */
  PORTFOLIO(PlanTables::portfolio),
  /** Starts and ramps by year. */
  GANTT(PlanTables::gantt),
  /** Supply added by element, step and year, the share of the gap closed, and what binds next. */
  GAPS(PlanTables::gaps),
  /** Loss against budget. */
  FRONTIER(PlanTables::frontier),
  /** Loss and regret by disruption. */
  REGRET(PlanTables::regret),
  /** The planner's loss beside the engine's. */
  REHEARSAL(PlanTables::rehearsal),
  /** Every project that money could start: which bottleneck it relieves under which disruption. */
  RANKING(OptionTables::ranking),
  /** Everything that can be done, with cost, lead time and source. */
  OPTIONS(OptionTables::options),
  /** What each disruption costs and what supply takes off it. */
  LOSSES(OptionTables::losses),
  /** What was assumed. */
  ASSUMPTIONS(PlanTables::assumptions);

  private static final String MILLION = "million USD";

  private final Function<PlannedResponse, Table> table;

  PlanTables(Function<PlannedResponse, Table> table) {
    this.table = table;
  }

  /** The table of an answer. */
  public Table of(PlannedResponse response) {
    return table.apply(response);
  }

  /** Every table of an answer. */
  public static List<Table> all(PlannedResponse response) {
    return Arrays.stream(values()).map(t -> t.of(response)).toList();
  }

  private static Column text(String name) {
    return Column.text(name);
  }

  static Column million(String name) {
    return new Column(name, MILLION);
  }

  private static Table summary(PlannedResponse r) {
    Plan plan = r.plan();
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("question", r.title(), ""));
    rows.add(List.of("plants that do not count", "under the command of " + r.controller(), ""));
    rows.add(List.of("starts", plan.starts().size(), ""));
    rows.add(List.of("committed", plan.spentMillionUsd().value(), MILLION));
    rows.add(List.of("loss without the plan", plan.lossWithout().value(), MILLION));
    rows.add(List.of("loss with the plan", plan.lossWith().value(), MILLION));
    rows.add(List.of("no plan loses less than", plan.lowerBound(), MILLION));
    rows.add(List.of("gap to that bound", 100 * plan.gap(), "%"));
    rows.add(List.of("worst regret", r.hindsight().worstRegret(), MILLION));
    rows.add(
        List.of("value of knowing the disruption", r.hindsight().betterInformation(), MILLION));
    rows.add(
        List.of(
            "value of waiting " + r.hindsight().waitYears() + " years",
            r.hindsight().waiting(),
            MILLION));
    rows.add(List.of("solved by", plan.method(), ""));
    rows.add(
        List.of("loss is", "half the mean, half the mean of the worst tenth of the ensemble", ""));
    return new Table("Plan", List.of(text("figure"), text("value"), text("unit")), rows);
  }

  private static Table portfolio(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Plan.GanttRow row : r.plan().schedule()) {
      PlannedStart start = row.start();
      Option option = start.option();
      OptionValue value =
          r.values().stream().filter(v -> v.start().equals(start)).findFirst().orElseThrow();
      Interval cost = row.cost().value();
      rows.add(
          List.of(
              start.decisionYear(),
              start.words(),
              option.kind().label(),
              OptionTables.stages(option),
              OptionTables.place(option),
              100 * start.size(),
              cost.central(),
              cost.low(),
              cost.high(),
              (int) Math.round(row.produces().value().central()),
              value.alone(),
              value.inCompany(),
              value.last(),
              value.perDollar(),
              value.explanation(),
              row.cost().quality().label()));
    }
    return new Table(
        "Portfolio",
        List.of(
            text("decided"),
            text("option"),
            text("kind"),
            text("stages"),
            text("place"),
            new Column("size", "%"),
            million("cost"),
            million("cost_low"),
            million("cost_high"),
            text("produces"),
            million("avoids_alone"),
            million("avoids_in_company"),
            million("avoids_last"),
            text("avoided_per_dollar"),
            text("why"),
            text("cost_quality")),
        rows);
  }

  private static Table gantt(PlannedResponse r) {
    int first = r.picture().asOf().getYear() + 1;
    int last = first;
    for (Plan.GanttRow row : r.plan().schedule()) {
      last = Math.max(last, row.decided() + row.ramp().size() - 1);
    }
    List<Column> columns = new ArrayList<>(List.of(text("option"), text("decided")));
    columns.addAll(List.of(text("earliest"), text("central"), text("latest")));
    for (int year = first; year <= last; year++) {
      columns.add(new Column(Integer.toString(year), "%"));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Plan.GanttRow row : r.plan().schedule()) {
      Interval produces = row.produces().value();
      List<Object> cells = new ArrayList<>();
      cells.add(row.start().words());
      cells.add(Integer.toString(row.decided()));
      for (double year : new double[] {produces.low(), produces.central(), produces.high()}) {
        cells.add(Long.toString(Math.round(year)));
      }
      for (int year = first; year <= last; year++) {
        int index = year - row.decided();
        boolean runs = index >= 0 && index < row.ramp().size() && row.ramp().get(index) > 0;
        cells.add(runs ? (Object) Math.round(100 * row.ramp().get(index)) : "");
      }
      rows.add(cells);
    }
    return new Table("Starts and ramps", columns, rows);
  }

  private static Table gaps(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Plan.Relief relief : r.plan().relief()) {
      rows.add(
          List.of(
              relief.material().value(),
              relief.stage().label(),
              relief.year(),
              relief.stage() == org.chokepoint.model.chain.Stage.USE
                  ? (Object) relief.missingTonnes().value()
                  : "",
              relief.withoutTonnes().value(),
              relief.withTonnes().value(),
              relief.closedShare().isPresent()
                  ? (Object) (100 * relief.closedShare().getAsDouble())
                  : "",
              relief.bindsNext().words()));
    }
    return new Table(
        "Gap closed",
        List.of(
            text("material"),
            text("stage"),
            text("year"),
            new Column("short", "t/y"),
            new Column("added_anyway", "t/y"),
            new Column("added_with_plan", "t/y"),
            new Column("closed", "%"),
            text("binds_next")),
        rows);
  }

  private static Table frontier(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Frontier.Point p : r.frontier().points()) {
      rows.add(
          List.of(p.budgetMillionUsd(), p.spentMillionUsd(), p.lossMillionUsd(), p.lowerBound()));
    }
    return new Table(
        "Loss against budget",
        List.of(million("budget"), million("committed"), million("loss"), million("lower_bound")),
        rows);
  }

  private static Table regret(PlannedResponse r) {
    Map<String, List<Hindsight.Regret>> byDisruption =
        r.hindsight().regrets().stream()
            .collect(Collectors.groupingBy(x -> x.disruption(), TreeMap::new, Collectors.toList()));
    Map<String, Double> without =
        r.plan().scenarios().stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.disruption(),
                    TreeMap::new,
                    Collectors.averagingDouble(s -> s.without())));
    List<List<Object>> rows = new ArrayList<>();
    byDisruption.forEach(
        (id, all) ->
            rows.add(
                List.of(
                    id,
                    all.size(),
                    without.getOrDefault(id, 0.0),
                    all.stream().mapToDouble(Hindsight.Regret::withPlan).average().orElse(0),
                    all.stream().mapToDouble(Hindsight.Regret::best).average().orElse(0),
                    all.stream().mapToDouble(Hindsight.Regret::amount).average().orElse(0),
                    all.stream().mapToDouble(Hindsight.Regret::amount).max().orElse(0))));
    return new Table(
        "Regret",
        List.of(
            text("disruption"),
            text("draws"),
            million("loss_without"),
            million("loss_with"),
            million("loss_if_foreseen"),
            million("mean_regret"),
            million("worst_regret")),
        rows);
  }

  private static Table rehearsal(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Rehearsal.Row row : r.rehearsal().rows()) {
      rows.add(
          List.of(
              row.disruption(), row.onsetYear(), row.without(), row.planned(), row.simulated()));
    }
    return new Table(
        "Rehearsal in the engine",
        List.of(
            text("disruption"),
            text("begins"),
            million("loss_without"),
            million("loss_by_planner"),
            million("loss_by_engine")),
        rows);
  }

  private static Table assumptions(PlannedResponse r) {
    return AssumptionTable.of(r.assumptions());
  }
}
