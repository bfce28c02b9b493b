package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.List;

/**
 * A portfolio and how good it is proved to be.
 *
 * @param taken indices of the choices taken, ascending
 * @param objective cost plus risk measure, evaluated exactly
 * @param lowerBound no portfolio is better than this
 * @param cost first-stage part of the objective
 * @param scenarioLosses loss of each scenario
 * @param method which steps were needed, for the report
 */
public record PortfolioSolution(
    List<Integer> taken,
    double objective,
    double lowerBound,
    double cost,
    List<Double> scenarioLosses,
    String method) {

  /** Copies the lists. */
  public PortfolioSolution {
    taken = List.copyOf(taken);
    scenarioLosses = List.copyOf(scenarioLosses);
  }

  /** Relative distance from objective to bound; 0 if the optimum is proved. */
  public double gap() {
    double size = Math.abs(objective);
    return size == 0 ? 0 : Math.max(0, objective - lowerBound) / size;
  }

  static PortfolioSolution of(PortfolioState state, double lowerBound, String method) {
    double objective = state.makeExact();
    List<Integer> taken =
        Arrays.stream(state.portfolio())
            .filter(j -> j != PortfolioState.NONE)
            .sorted()
            .boxed()
            .toList();
    return new PortfolioSolution(
        taken,
        objective,
        Math.min(objective, lowerBound),
        state.cost(),
        Arrays.stream(state.scenarioLosses()).boxed().toList(),
        method);
  }
}
