package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.response.solver.Evaluation;

/** The loss of an ensemble if nothing is chosen. */
final class NothingPlanned {

  private static final double AMPLE = 1e12;

  private NothingPlanned() {}

  /** The risk measure without options; the budget plays no part in it. */
  static double loss(PlanInput input) {
    Budget budget = input.request().budget();
    Budget ample = Budget.atOnce(budget.firstYear(), budget.lastYear(), AMPLE);
    Planner planner = new Planner(input.with(input.request().with(ample)));
    return new Evaluation(planner.problem()).objective(List.of());
  }
}
