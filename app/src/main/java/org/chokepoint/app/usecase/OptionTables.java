package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.model.source.Interval;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.Output;
import org.chokepoint.response.plan.ProjectRank;

/** What a plan chooses from, as tables: projects ranked, options, and losses to avoid. */
final class OptionTables {
  private OptionTables() {}

  static Table ranking(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (ProjectRank rank : r.ranking()) {
      Option option = rank.start().option();
      rows.add(
          List.of(
              rows.size() + 1,
              option.name(),
              option.site().place().value(),
              option.site().operator().map(r.picture()::nameOf).orElse(""),
              stages(option),
              option.kind().label(),
              rank.planned() ? "yes" : "no",
              (int) Math.round(rank.firstYear().value().central()),
              rank.start().millionUsd(),
              rank.alone().value(),
              rank.besidePlan().value(),
              rank.perDollar(),
              rank.relief().stream()
                  .map(x -> String.format(Locale.ROOT, "%s %.0f", x.disruption(), x.millionUsd()))
                  .collect(Collectors.joining("; ")),
              rank.explanation()));
    }
    return new Table(
        "Projects ranked",
        List.of(
            Column.text("rank"),
            Column.text("project"),
            Column.text("place"),
            Column.text("operator"),
            Column.text("stages"),
            Column.text("kind"),
            Column.text("planned"),
            Column.text("produces"),
            PlanTables.million("cost"),
            PlanTables.million("avoids_alone"),
            PlanTables.million("avoids_beside_plan"),
            Column.text("avoided_per_dollar"),
            PlanTables.million("by_disruption"),
            Column.text("why")),
        rows);
  }

  static Table options(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (Option option : r.options().options()) {
      Interval cost = option.capexMillionUsd().value();
      Interval first = option.schedule().firstYear().value();
      rows.add(
          List.of(
              option.id().value(),
              option.name(),
              option.kind().label(),
              stages(option),
              place(option),
              option.site().operator().map(r.picture()::nameOf).orElse(""),
              option.outputs().stream().map(OptionTables::output).collect(Collectors.joining("; ")),
              cost.low(),
              cost.central(),
              cost.high(),
              option.capexMillionUsd().quality().label(),
              (int) Math.round(first.low()),
              (int) Math.round(first.central()),
              (int) Math.round(first.high()),
              option.provenance().quality().label(),
              String.join("; ", option.remarks())));
    }
    return new Table(
        "Options",
        List.of(
            Column.text("id"),
            Column.text("option"),
            Column.text("kind"),
            Column.text("stages"),
            Column.text("place"),
            Column.text("operator"),
            new Column("outputs", "t/y"),
            PlanTables.million("cost_low"),
            PlanTables.million("cost"),
            PlanTables.million("cost_high"),
            Column.text("cost_quality"),
            Column.text("earliest"),
            Column.text("central"),
            Column.text("latest"),
            Column.text("quality"),
            Column.text("remarks")),
        rows);
  }

  private static String output(Output output) {
    return String.format(
        Locale.ROOT, "%s %.0f", output.material(), output.tonnesPerYear().value().central());
  }

  static Table losses(PlannedResponse r) {
    List<List<Object>> rows = new ArrayList<>();
    for (DisruptionLoss loss : r.losses()) {
      for (int y = 0; y < loss.years().size(); y++) {
        DisruptionLoss.Year year = loss.years().get(y);
        String id = loss.scenario().scenario().id();
        rows.add(
            List.of(id, loss.scenario().weight(), y + 1, "all", year.millionUsd(), "", "", ""));
        for (var c : year.curves()) {
          rows.add(
              List.of(
                  id,
                  loss.scenario().weight(),
                  y + 1,
                  c.material().value(),
                  c.avoided(c.helpfulTonnes()),
                  c.shortTonnes(),
                  c.usedTonnes(),
                  c.helpfulTonnes()));
        }
      }
    }
    return new Table(
        "Losses",
        List.of(
            Column.text("disruption"),
            Column.text("weight"),
            Column.text("year_of_disruption"),
            Column.text("material"),
            PlanTables.million("loss_or_avoidable"),
            new Column("short", "t/y"),
            new Column("used", "t/y"),
            new Column("helpful_up_to", "t/y")),
        rows);
  }

  static String stages(Option option) {
    return option.stages().stream().map(s -> s.label()).collect(Collectors.joining(", "));
  }

  // A programme has no plant: it is run where the buyers are.
  static String place(Option option) {
    return option.kind().isFacility() ? option.site().place().value() : "buyers";
  }
}
