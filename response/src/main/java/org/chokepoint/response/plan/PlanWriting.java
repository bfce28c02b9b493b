package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.plan.Plan.GanttRow;
import org.chokepoint.response.plan.Plan.ScenarioLoss;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.Evaluation;
import org.chokepoint.response.solver.PortfolioSolution;

/** Turns a solution into a plan that can be read. */
final class PlanWriting {

  private static final double MIDDLING = 0.5;

  private final Planner planner;
  private final PortfolioSolution solution;
  private final List<PlannedStart> starts;
  private final List<Provenance> from = new ArrayList<>();

  PlanWriting(Planner planner, PortfolioSolution solution) {
    this.planner = planner;
    this.solution = solution;
    List<PlannedStart> all = planner.model().candidates().starts();
    this.starts =
        solution.taken().stream()
            .map(all::get)
            .sorted(
                Comparator.comparingInt(PlannedStart::decisionYear)
                    .thenComparing(s -> s.option().id()))
            .toList();
    from.addAll(planner.input().yields().provenance());
    starts.forEach(s -> from.add(s.option().provenance()));
    starts.forEach(s -> from.add(s.option().schedule().ramp().years().provenance()));
  }

  Plan plan() {
    Evaluation evaluation = planner.evaluation();
    double without = evaluation.objective(List.of());
    List<Double> lossesWithout = evaluation.scenarioLosses(List.of());
    double spent = starts.stream().mapToDouble(PlannedStart::millionUsd).sum();
    return new Plan(
        starts,
        figure(spent, "capital committed"),
        figure(without, "risk measure of the loss without options"),
        figure(
            Math.max(0, solution.objective() - solution.cost()),
            "risk measure of the loss with the plan"),
        Math.max(0, solution.lowerBound() - solution.cost()),
        scenarios(lossesWithout),
        schedule(),
        new ReliefReview(planner, starts, List.copyOf(new LinkedHashSet<>(from))).rows(),
        solution.method());
  }

  private Sourced<Double> figure(double value, String what) {
    List<Provenance> inputs = from.stream().distinct().toList();
    return new Sourced<>(
        value,
        new Provenance.Computed(
            what + "; two-stage plan over market losses, millions of US dollars", "1", inputs));
  }

  private List<ScenarioLoss> scenarios(List<Double> without) {
    List<ScenarioLoss> rows = new ArrayList<>();
    for (int s = 0; s < planner.draws().size(); s++) {
      Draw draw = planner.draws().get(s);
      String id = planner.input().losses().get(draw.disruption()).scenario().scenario().id();
      rows.add(
          new ScenarioLoss(id, draw.onsetYear(), without.get(s), solution.scenarioLosses().get(s)));
    }
    return rows;
  }

  private List<GanttRow> schedule() {
    int until = planner.input().request().untilYear();
    int asOf = planner.input().asOfYear();
    List<GanttRow> rows = new ArrayList<>();
    for (PlannedStart start : starts) {
      List<Double> ramp = new ArrayList<>();
      for (int year = start.decisionYear(); year <= until; year++) {
        ramp.add(start.fraction(year, asOf, MIDDLING));
      }
      rows.add(
          new GanttRow(start, start.decisionYear(), start.firstYear(asOf), ramp, start.cost()));
    }
    return rows;
  }
}
