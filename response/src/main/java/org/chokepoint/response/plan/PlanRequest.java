package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.response.gap.Command;
import org.chokepoint.response.solver.RiskMeasure;
import org.chokepoint.response.solver.SolveLimits;

/**
 * What to plan.
 *
 * @param places places whose losses count
 * @param command whose plants do not count
 * @param budget money by year
 * @param untilYear last year in which a disruption may begin
 * @param risk how losses count
 * @param draws number of scenarios in the ensemble, at least 1
 * @param limits how hard to try
 */
public record PlanRequest(
    List<PlaceCode> places,
    Command command,
    Budget budget,
    int untilYear,
    RiskMeasure risk,
    int draws,
    SolveLimits limits) {

  /** Half of the weight on the mean, half on the worst tenth. */
  public static final RiskMeasure USUAL_RISK = new RiskMeasure(0.5, 0.9);

  /** Copies the list and rejects empty requests. */
  public PlanRequest {
    places = List.copyOf(places);
    if (places.isEmpty() || draws < 1) {
      throw new IllegalArgumentException(
          "a plan needs a place and a draw: " + places + ", " + draws);
    }
    if (untilYear < budget.firstYear()) {
      throw new IllegalArgumentException(
          "the plan ends in " + untilYear + ", before its budget begins in " + budget.firstYear());
    }
  }

  /** The same request with another budget. */
  public PlanRequest with(Budget other) {
    return new PlanRequest(places, command, other, untilYear, risk, draws, limits);
  }

  /** The same request, content with what the relaxation and the search find. */
  public PlanRequest withoutBranching() {
    SolveLimits less =
        new SolveLimits(limits.gap(), limits.searchMoves(), limits.cutRounds(), 0, limits.seed());
    return new PlanRequest(places, command, budget, untilYear, risk, draws, less);
  }
}
