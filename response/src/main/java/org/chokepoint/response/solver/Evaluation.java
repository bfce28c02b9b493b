package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.List;

/** Evaluates portfolios of one problem exactly, one after another. Not thread-safe. */
public final class Evaluation {

  private final CompiledProblem problem;
  private final PortfolioState state;

  /** An evaluation of a problem. */
  public Evaluation(PortfolioProblem problem) {
    this.problem = new CompiledProblem(problem);
    this.state = new PortfolioState(this.problem);
  }

  /**
   * The objective of a portfolio.
   *
   * @param taken indices of choices, at most one a group; budgets are not looked at
   */
  public double objective(List<Integer> taken) {
    state.set(portfolio(taken));
    return state.objective();
  }

  /** Loss of each scenario under a portfolio. */
  public List<Double> scenarioLosses(List<Integer> taken) {
    state.set(portfolio(taken));
    return Arrays.stream(state.scenarioLosses()).boxed().toList();
  }

  private int[] portfolio(List<Integer> taken) {
    int[] portfolio = PortfolioState.emptyPortfolio(problem.groups);
    for (int choice : taken) {
      portfolio[problem.group[choice]] = choice;
    }
    return portfolio;
  }
}
