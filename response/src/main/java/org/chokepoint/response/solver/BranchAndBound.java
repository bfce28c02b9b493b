package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * SCIP on the extensive form, limited by nodes and rounds of cuts and never by time, so that it
 * finds the same on every machine.
 */
final class BranchAndBound {

  private static final String ENGINE = "SCIP";
  // What takes longer than the cuts themselves and finds less than the local search.
  private static final List<String> HEURISTICS =
      List.of(
          "actconsdiving",
          "adaptivediving",
          "alns",
          "clique",
          "coefdiving",
          "conflictdiving",
          "distributiondiving",
          "farkasdiving",
          "feaspump",
          "fracdiving",
          "gins",
          "guideddiving",
          "linesearchdiving",
          "locks",
          "lpface",
          "objpscostdiving",
          "pscostdiving",
          "rens",
          "rins",
          "rootsoldiving",
          "shiftandpropagate",
          "vbounds",
          "veclendiving");

  private final CompiledProblem p;

  BranchAndBound(CompiledProblem problem) {
    this.p = problem;
  }

  /** The bound that rounds of cuts prove at the root, without branching. */
  double rootBound(int[] hint, int rounds) {
    List<String> settings = new ArrayList<>();
    settings.add("limits/nodes = 1");
    settings.add("separating/maxroundsroot = " + rounds);
    settings.add("presolving/maxrounds = 0");
    settings.add("propagating/probing/maxprerounds = 0");
    settings.add("branching/mostinf/priority = 1000000");
    HEURISTICS.forEach(h -> settings.add("heuristics/" + h + "/freq = -1"));
    try (ExtensiveForm form = new ExtensiveForm(p, ENGINE, true)) {
      form.hint(hint);
      return run(form, 0, settings).bound();
    }
  }

  /**
   * Solves to a gap within a number of nodes.
   *
   * @param nodes negative for no limit
   * @param forbidden choices that no better portfolio takes
   */
  Found solve(int[] hint, List<Integer> forbidden, double gap, long nodes) {
    List<String> settings = nodes >= 0 ? List.of("limits/nodes = " + nodes) : List.of();
    try (ExtensiveForm form = new ExtensiveForm(p, ENGINE, true)) {
      forbidden.forEach(form.first()::forbid);
      form.hint(hint);
      return run(form, gap, settings);
    }
  }

  private Found run(ExtensiveForm form, double gap, List<String> settings) {
    MPSolver solver = form.solver();
    if (!settings.isEmpty()
        && !solver.setSolverSpecificParametersAsString(String.join("\n", settings) + "\n")) {
      throw new IllegalStateException(ENGINE + " refuses a setting. Maybe it is of a new version.");
    }
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
      return new Found(portfolio(form.fractions()), form.provedBound());
    }
    // Without a solution it does not tell its bound.
    boolean infeasible = status == MPSolver.ResultStatus.INFEASIBLE;
    double bound = infeasible ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    return new Found(PortfolioState.emptyPortfolio(p.groups), bound);
  }

  private int[] portfolio(double[] x) {
    int[] portfolio = PortfolioState.emptyPortfolio(p.groups);
    for (int j = 0; j < x.length; j++) {
      if (x[j] > 0.5) {
        portfolio[p.group[j]] = j;
      }
    }
    return portfolio;
  }

  /** The best portfolio found and the bound proved. */
  record Found(int[] portfolio, double bound) {}
}
