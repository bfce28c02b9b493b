package org.chokepoint.brief.section;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.chart.Bars;
import org.chokepoint.brief.chart.Gantt;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.PlannedStart;

/** What a plan starts, when, at what cost, and what that avoids. */
final class PlanPart {

  private static final int BARS = 12;

  private final PlanFindings findings;
  private final PlanFigures figures;
  private final Names names;

  PlanPart(PlanFindings findings) {
    this.findings = findings;
    this.figures = new PlanFigures(findings);
    this.names = new Names(findings.picture());
  }

  void write(List<Block> blocks) {
    blocks.add(Paragraph.of(outcome()));
    if (findings.plan().starts().isEmpty()) {
      blocks.add(
          Wording.plain(
              "Nothing that the budget buys avoids enough for its money. A larger budget may."));
      return;
    }
    blocks.add(starts());
    gantt(blocks);
    bars(blocks);
  }

  /** One sentence: what is spent, what is avoided, how near to the best. */
  Line outcome() {
    Plan plan = findings.plan();
    return Line.prose()
        .words("For ")
        .name(findings.buyers())
        .words(" the plan commits ")
        .figure(figures.million(plan.spentMillionUsd()))
        .words(" to ")
        .figure(figures.count(plan.starts().size(), "starts of the plan"))
        .words(" starts and lowers the loss from ")
        .figure(figures.million(plan.lossWithout()))
        .words(" to ")
        .figure(figures.million(plan.lossWith()))
        .words(". No plan within the budget loses less than ")
        .figure(figures.million(plan.lowerBound(), "bound of the plan's relaxation with cuts"))
        .words(". Plants under the command of ")
        .name(findings.controller())
        .words(" do not count.")
        .end();
  }

  private Table starts() {
    List<List<Line>> rows = new ArrayList<>();
    for (Plan.GanttRow row : findings.plan().schedule()) {
      Option option = row.start().option();
      OptionValue value = value(row.start());
      rows.add(
          List.of(
              Line.fact(new Sourced<>(row.start().words(), option.provenance())),
              option.kind().isFacility()
                  ? Line.name(names.of(option.site().place()))
                  : Line.words("the buyers"),
              Line.figure(Figure.year(figures.exact(row.decided(), "year of the decision"))),
              Line.figure(Figure.year(row.produces().map(i -> (int) Math.round(i.central())))),
              Line.figure(figures.millions(row.cost())),
              Line.figure(figures.million(value.alone(), "loss avoided alone")),
              Line.figure(figures.million(value.inCompany(), "Shapley value by sampled orders"))));
    }
    return new Table(
        Line.words("What to start, at central values"),
        List.of(
            Column.words("Start"),
            Column.words("Place"),
            Column.numbers("Decided"),
            Column.numbers("Produces"),
            Column.numbers("Cost"),
            Column.numbers("Avoids alone"),
            Column.numbers("Avoids in company")),
        rows);
  }

  private OptionValue value(PlannedStart start) {
    return findings.values().stream()
        .filter(v -> v.start().equals(start))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a start of the plan has no value"));
  }

  private void gantt(List<Block> blocks) {
    List<Gantt.Task> tasks = new ArrayList<>();
    for (Plan.GanttRow row : findings.plan().schedule()) {
      if (row.start().option().kind().isFacility()) {
        tasks.add(task(row));
      }
    }
    if (!tasks.isEmpty()) {
      Line caption = Line.words("When the plan's projects are built and produce, central dates");
      blocks.add(Gantt.of(caption, "Starts of the plan over time", tasks));
    }
  }

  private static Gantt.Task task(Plan.GanttRow row) {
    Sourced<YearMonth> start = row.produces().map(i -> YearMonth.of(row.decided(), 1));
    Sourced<YearMonth> output =
        row.produces()
            .map(i -> YearMonth.of(Math.max(row.decided(), (int) Math.round(i.central())), 1));
    long ramp = row.start().option().schedule().ramp().years().value().size() - 1L;
    Sourced<YearMonth> full =
        Derived.from(
            output.value().plusYears(ramp),
            "first output plus the years of the ramp",
            List.of(output, row.start().option().schedule().ramp().years()));
    return new Gantt.Task(row.start().option().name(), start, output, full);
  }

  private void bars(List<Block> blocks) {
    List<Bars.Bar> bars = new ArrayList<>();
    findings.values().stream()
        .filter(v -> v.inCompany() > 0)
        .limit(BARS)
        .forEach(
            v ->
                bars.add(
                    new Bars.Bar(
                        v.start().option().name(),
                        figures.million(v.inCompany(), "Shapley value by sampled orders"),
                        false)));
    if (!bars.isEmpty()) {
      blocks.add(
          Bars.of(
              Line.words("Loss that each start avoids in company of the others"),
              "Worth of the plan's starts",
              "Loss avoided",
              bars));
    }
  }
}
