package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.plan.Hindsight.Regret;
import org.chokepoint.response.plan.Plan.ScenarioLoss;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.PortfolioSolution;
import org.chokepoint.response.solver.PortfolioSolver;
import org.chokepoint.response.solver.RiskMeasure;
import org.chokepoint.response.solver.SolveLimits;

/** Solves every scenario alone, now and after waiting. */
final class HindsightReview {

  private static final int WAIT_YEARS = 2;
  private static final int MOVES = 4000;

  private final Planner planner;
  private final Plan plan;

  HindsightReview(Planner planner, Plan plan) {
    this.planner = planner;
    this.plan = plan;
  }

  Hindsight review() {
    List<Regret> regrets = new ArrayList<>();
    double information = 0;
    double later = 0;
    double now = 0;
    int count = planner.draws().size();
    PlanningModel delayed = delayedModel();
    List<Double> aloneNow = everyAlone(planner.model(), count);
    List<Double> aloneLater = everyAlone(delayed, count);
    for (int s = 0; s < count; s++) {
      ScenarioLoss seen = plan.scenarios().get(s);
      double best = Math.min(seen.with(), aloneNow.get(s));
      regrets.add(new Regret(seen.disruption(), seen.onsetYear(), seen.with(), best));
      information += (seen.with() - best) / count;
      now += seen.with() / count;
      later += aloneLater.get(s) / count;
    }
    double worst = regrets.stream().mapToDouble(Regret::amount).max().orElse(0);
    return new Hindsight(regrets, worst, information, now - later, WAIT_YEARS);
  }

  private PlanningModel delayedModel() {
    PlanRequest request = planner.input().request();
    Budget budget = request.budget();
    int first = Math.min(budget.lastYear(), budget.firstYear() + WAIT_YEARS);
    Budget later = budget.notBefore(first);
    return new PlanningModel(planner.input().with(request.with(later)));
  }

  private List<Double> everyAlone(PlanningModel model, int count) {
    return IntStream.range(0, count).parallel().mapToDouble(s -> alone(model, s)).boxed().toList();
  }

  private double alone(PlanningModel model, int scenario) {
    Draw draw = planner.draws().get(scenario);
    PortfolioProblem single = model.problem(List.of(draw), this::luck, RiskMeasure.NEUTRAL);
    SolveLimits usual = planner.input().request().limits();
    SolveLimits quick = new SolveLimits(usual.gap(), MOVES, 0, 0, usual.seed());
    PortfolioSolution solution = PortfolioSolver.standard().solve(single, quick);
    return solution.objective() - solution.cost();
  }

  private double luck(Draw draw, Option option) {
    return planner.luck(draw, new PlannedStart(option, 1, draw.onsetYear(), false));
  }
}
