package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.response.plan.Frontier;
import org.chokepoint.response.plan.Hindsight;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.ProjectRank;
import org.chokepoint.response.plan.Rehearsal;

/** The sections of a page about a plan. */
public final class PlanSections {

  private static final int PROJECTS = 20;
  private static final int EVERY_YEARS = 3;

  private final PlanFindings findings;
  private final PlanFigures figures;
  private final Names names;

  private PlanSections(PlanFindings findings) {
    this.findings = findings;
    this.figures = new PlanFigures(findings);
    this.names = new Names(findings.picture());
  }

  /** Every section in reading order; the annex of sources follows the last. */
  public static List<BriefSection> of(PlanFindings findings) {
    PlanSections s = new PlanSections(findings);
    List<Block> starts = new ArrayList<>();
    new PlanPart(findings).write(starts);
    return List.of(
        new BriefSection("what-to-start", "What to start", starts),
        new BriefSection("what-it-closes", "What it closes", s.closes()),
        new BriefSection("which-budget", "Which budget", List.of(s.frontier())),
        new BriefSection("how-sure", "How sure", s.sure()),
        new BriefSection("which-project", "Which project", List.of(s.ranking())),
        new BriefSection("sources", "Sources and assumptions", s.assumptions()));
  }

  private List<Block> closes() {
    List<List<Line>> rows = new ArrayList<>();
    int first = findings.picture().asOf().getYear() + 1;
    for (Plan.Relief relief : findings.plan().relief()) {
      if (relief.stage() == Stage.USE && (relief.year() - first) % EVERY_YEARS == 0) {
        rows.add(relief(relief));
      }
    }
    if (rows.isEmpty()) {
      return List.of(Wording.plain("No material runs short in these disruptions."));
    }
    return List.of(
        new Table(
            Line.words("Supply added at users over today's, and what binds next"),
            List.of(
                Column.words("Material"),
                Column.numbers("Year"),
                Column.numbers("Short"),
                Column.numbers("Added anyway"),
                Column.numbers("With the plan"),
                Column.numbers("Closed"),
                Column.words("Binds next")),
            rows));
  }

  private List<Line> relief(Plan.Relief relief) {
    Line closed =
        relief.closedShare().isPresent()
            ? Line.figure(
                Figure.share(
                    relief.withTonnes().map(t -> new Share(relief.closedShare().getAsDouble()))))
            : Line.EMPTY;
    return List.of(
        Line.name(names.of(relief.material())),
        Line.figure(Figure.year(relief.withTonnes().map(t -> relief.year()))),
        Line.figure(figures.tonnes(relief.missingTonnes())),
        Line.figure(figures.tonnes(relief.withoutTonnes())),
        Line.figure(figures.tonnes(relief.withTonnes())),
        closed,
        Line.prose()
            .words(relief.bindsNext().stage().label())
            .words(" of ")
            .name(names.of(relief.bindsNext().material()))
            .end());
  }

  private Block frontier() {
    List<List<Line>> rows = new ArrayList<>();
    for (Frontier.Point p : findings.frontier().points()) {
      rows.add(
          List.of(
              Line.figure(figures.million(p.budgetMillionUsd(), "budget")),
              Line.figure(figures.million(p.spentMillionUsd(), "capital committed")),
              Line.figure(figures.million(p.lossMillionUsd(), "loss of the plan of this budget")),
              Line.figure(figures.million(p.lowerBound(), "bound of its relaxation with cuts"))));
    }
    return new Table(
        Line.words("Loss against budget"),
        List.of(
            Column.numbers("Budget"),
            Column.numbers("Committed"),
            Column.numbers("Loss"),
            Column.numbers("No plan loses less")),
        rows);
  }

  private List<Block> sure() {
    Hindsight h = findings.hindsight();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            Line.prose()
                .words("Knowing beforehand which disruption comes would be worth at most ")
                .figure(
                    figures.million(
                        h.betterInformation(),
                        "expected value of perfect information (Raiffa and Schlaifer 1961)"))
                .words(". Waiting ")
                .figure(figures.count(h.waitYears(), "years waited"))
                .words(" years to learn it ")
                .words(h.waiting() >= 0 ? "would save " : "would cost ")
                .figure(figures.million(Math.abs(h.waiting()), "expected loss now less later"))
                .words(". The worst regret in any one scenario is ")
                .figure(figures.million(h.worstRegret(), "loss with the plan less with the best"))
                .words(".")
                .end()));
    blocks.add(regret());
    blocks.add(rehearsal());
    return blocks;
  }

  private Block regret() {
    Map<String, List<Hindsight.Regret>> by =
        findings.hindsight().regrets().stream()
            .collect(Collectors.groupingBy(r -> r.disruption(), TreeMap::new, Collectors.toList()));
    List<List<Line>> rows = new ArrayList<>();
    by.forEach(
        (id, all) ->
            rows.add(
                List.of(
                    Line.name(id),
                    Line.figure(figures.count(all.size(), "draws of the ensemble")),
                    mean(all.stream().mapToDouble(Hindsight.Regret::withPlan).average().orElse(0)),
                    mean(all.stream().mapToDouble(Hindsight.Regret::best).average().orElse(0)),
                    mean(all.stream().mapToDouble(Hindsight.Regret::amount).max().orElse(0)))));
    return new Table(
        Line.words("Regret by disruption"),
        List.of(
            Column.words("Disruption"),
            Column.numbers("Draws"),
            Column.numbers("Loss with the plan"),
            Column.numbers("If foreseen"),
            Column.numbers("Worst regret")),
        rows);
  }

  private Line mean(double millions) {
    return Line.figure(figures.million(millions, "over the draws of one disruption"));
  }

  private Block rehearsal() {
    List<List<Line>> rows = new ArrayList<>();
    for (Rehearsal.Row row : findings.rehearsal().rows()) {
      rows.add(
          List.of(
              Line.name(row.disruption()),
              Line.figure(Figure.year(figures.exact(row.onsetYear(), "middle of the plan"))),
              Line.figure(figures.million(row.without(), "loss without options, market engine")),
              Line.figure(figures.million(row.planned(), "loss by the planner's curves")),
              Line.figure(
                  figures.million(row.simulated(), "loss with the plan, full market engine"))));
    }
    return new Table(
        Line.words("The plan run again in the full market engine"),
        List.of(
            Column.words("Disruption"),
            Column.numbers("Begins"),
            Column.numbers("Without"),
            Column.numbers("By the planner"),
            Column.numbers("By the engine")),
        rows);
  }

  private Block ranking() {
    List<List<Line>> rows = new ArrayList<>();
    for (ProjectRank rank : findings.ranking().stream().limit(PROJECTS).toList()) {
      rows.add(
          List.of(
              Line.fact(rank.alone().map(a -> rank.start().option().name())),
              Line.name(names.of(rank.start().option().site().place())),
              Line.words(rank.planned() ? "yes" : "no"),
              Line.figure(figures.million(rank.alone())),
              Line.figure(figures.million(rank.besidePlan())),
              Line.name(rank.explanation())));
    }
    return new Table(
        Line.words("Projects by the loss they avoid beside the plan, and why"),
        List.of(
            Column.words("Project"),
            Column.words("Place"),
            Column.words("Planned"),
            Column.numbers("Avoids alone"),
            Column.numbers("Beside the plan"),
            Column.words("Why")),
        rows);
  }

  private List<Block> assumptions() {
    List<Line> items = new ArrayList<>();
    findings.assumptions().forEach(a -> items.add(Line.fact(a)));
    items.add(Line.name(findings.plan().method()));
    return List.of(new Block.Points(items));
  }
}
