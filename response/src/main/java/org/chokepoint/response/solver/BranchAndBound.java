package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/** Runs a native branch and bound on the extensive form and reads off portfolio and bound. */
final class BranchAndBound {

  private final CompiledProblem p;
  private final ExtensiveForm form;
  private final String engine;

  BranchAndBound(CompiledProblem problem, ExtensiveForm form, String engine) {
    this.p = problem;
    this.form = form;
    this.engine = engine;
  }

  /** Tells the solver a portfolio to start from. */
  void hint(int[] portfolio) {
    MPVariable[] variables = new MPVariable[p.choices];
    double[] values = new double[p.choices];
    for (int j = 0; j < p.choices; j++) {
      variables[j] = form.first().variable(j);
    }
    for (int j : portfolio) {
      if (j != PortfolioState.NONE) {
        values[j] = 1;
      }
    }
    form.solver().setHint(variables, values);
  }

  /** Solves to a gap within a number of nodes; negative for no limit. */
  Found run(double gap, long nodes) {
    if (engine.equals("SCIP") && nodes >= 0) {
      form.solver().setSolverSpecificParametersAsString("limits/nodes = " + nodes + "\n");
    }
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
    MPSolver.ResultStatus status = form.solver().solve(parameters);
    boolean found =
        status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
    int[] portfolio = found ? portfolio(form.fractions()) : PortfolioState.emptyPortfolio(p.groups);
    boolean infeasible = status == MPSolver.ResultStatus.INFEASIBLE;
    double bound = infeasible ? Double.POSITIVE_INFINITY : form.provedBound();
    return new Found(portfolio, bound);
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
