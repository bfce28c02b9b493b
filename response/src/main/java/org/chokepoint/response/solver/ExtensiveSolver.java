package org.chokepoint.response.solver;

/** The plain extensive form in one native solver: the baseline that the decomposition must beat. */
final class ExtensiveSolver implements PortfolioSolver {

  private final String engine;

  ExtensiveSolver(String engine) {
    this.engine = engine;
  }

  @Override
  public PortfolioSolution solve(PortfolioProblem problem, SolveLimits limits) {
    CompiledProblem p = new CompiledProblem(problem);
    try (ExtensiveForm form = new ExtensiveForm(p, engine, true)) {
      BranchAndBound.Found found =
          new BranchAndBound(p, form, engine).run(limits.gap(), limits.branchNodes());
      PortfolioState state = new PortfolioState(p);
      state.set(found.portfolio());
      return PortfolioSolution.of(state, found.bound(), "extensive form, " + engine);
    }
  }
}
