package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.response.solver.Evaluation;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.PortfolioSolution;

/**
 * Takes starts out of a solution that avoid next to nothing for their money. A budget that buys
 * everything useful would otherwise be spent on what changes the loss in the seventh digit.
 */
final class Pruning {

  /** Dollars of loss that a dollar must avoid, beside the rest of the plan. */
  static final double LEAST_RETURN = 0.05;

  private final Evaluation evaluation;
  private final PortfolioProblem problem;

  Pruning(Evaluation evaluation, PortfolioProblem problem) {
    this.evaluation = evaluation;
    this.problem = problem;
  }

  /** The solution without them; the bound stays, so the gap counts what was given up. */
  PortfolioSolution of(PortfolioSolution solution) {
    List<Integer> kept = new ArrayList<>(solution.taken());
    double loss = evaluation.objective(kept);
    while (!kept.isEmpty()) {
      int worst = -1;
      double least = LEAST_RETURN;
      double after = loss;
      for (int i = 0; i < kept.size(); i++) {
        List<Integer> without = new ArrayList<>(kept);
        without.remove(i);
        double rest = evaluation.objective(without);
        double cost = problem.choices().get(kept.get(i)).draw();
        double perDollar = cost > 0 ? (rest - loss) / cost : Double.POSITIVE_INFINITY;
        if (perDollar < least) {
          least = perDollar;
          worst = i;
          after = rest;
        }
      }
      if (worst < 0) {
        break;
      }
      kept.remove(worst);
      loss = after;
    }
    double cost = kept.stream().mapToDouble(j -> problem.choices().get(j).cost()).sum();
    return new PortfolioSolution(
        kept,
        loss,
        Math.min(loss, solution.lowerBound()),
        cost,
        evaluation.scenarioLosses(kept),
        solution.method());
  }
}
