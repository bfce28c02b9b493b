package org.chokepoint.response.solver;

/** Finds a portfolio and a bound that says how far from the best it can be at most. */
public interface PortfolioSolver {

  /**
   * Solves a problem within limits of work, not of time, so that the answer is the same on every
   * machine.
   *
   * @throws IllegalStateException if a block has no feasible second stage
   */
  PortfolioSolution solve(PortfolioProblem problem, SolveLimits limits);

  /** Decomposition, local search and, where needed, branch and bound. */
  static PortfolioSolver standard() {
    return new DecomposedSolver();
  }
}
