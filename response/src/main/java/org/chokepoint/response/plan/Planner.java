package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.Evaluation;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.PortfolioSolution;
import org.chokepoint.response.solver.PortfolioSolver;

/**
 * Chooses options, sizes and start years under a budget so that expected loss plus CVaR over an
 * ensemble of disruptions is least. The second stage of every year is a chain whose wants and their
 * worth come from re-solved months of the market. A pure function of its input.
 */
public final class Planner {

  private final PlanInput input;
  private final PlanningModel model;
  private final ScenarioDraws ensemble;
  private final PortfolioProblem problem;

  /**
   * A planner for one input.
   *
   * @throws org.chokepoint.model.failure.FailureException if budget or horizon admit no plan; says
   *     which
   */
  public Planner(PlanInput input) {
    this.input = input;
    this.model = new PlanningModel(input);
    this.ensemble = new ScenarioDraws(input.losses(), input.request(), input.asOfYear());
    this.problem =
        model.problem(
            ensemble.draws(),
            (draw, option) -> ensemble.luck(draw, option.id()),
            input.request().risk());
  }

  /** The best plan that the request's effort finds, with a bound. */
  public Plan plan() {
    PortfolioSolution solution = new Pruning(evaluation(), problem).of(solve(problem));
    return new PlanWriting(this, solution).plan();
  }

  /** What each option of a plan is worth, alone and in company, and under which disruptions. */
  public List<OptionValue> values(Plan plan) {
    return new OptionValues(this, plan).values();
  }

  /** Every project that money could start, what it relieves and why, best first. */
  public List<ProjectRank> ranking(Plan plan) {
    return new ProjectRanking(this, plan).ranks();
  }

  /** Loss against budget: the plan, and plans made at other fractions of its budget. */
  public Frontier frontier(Plan plan, List<Double> fractions) {
    return Frontier.of(input, plan, fractions);
  }

  /** Regret in each scenario, and what waiting and better information are worth. */
  public Hindsight hindsight(Plan plan) {
    return new HindsightReview(this, plan).review();
  }

  PortfolioSolution solve(PortfolioProblem p) {
    return PortfolioSolver.standard().solve(p, input.request().limits());
  }

  PlanInput input() {
    return input;
  }

  PlanningModel model() {
    return model;
  }

  PortfolioProblem problem() {
    return problem;
  }

  List<Draw> draws() {
    return ensemble.draws();
  }

  double luck(Draw draw, PlannedStart start) {
    return ensemble.luck(draw, start.option().id());
  }

  Evaluation evaluation() {
    return new Evaluation(problem);
  }

  /** Indices of a plan's starts among the choices. */
  List<Integer> indices(List<PlannedStart> starts) {
    List<PlannedStart> all = model.candidates().starts();
    return starts.stream().map(all::indexOf).toList();
  }
}
