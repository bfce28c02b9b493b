package org.chokepoint.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.response.solver.Block;
import org.chokepoint.response.solver.Choice;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.Recourse;

/**
 * A risk-neutral portfolio problem as it stands on paper, one binary a choice, in a native solver:
 * the baseline.
 */
final class PlainExtensiveForm implements AutoCloseable {

  private final MPSolver solver;
  private final PortfolioProblem problem;
  private final MPVariable[] x;

  PlainExtensiveForm(PortfolioProblem problem, String engine) {
    if (problem.risk().tailWeight() > 0 || problem.carriesOver()) {
      throw new IllegalArgumentException("the baseline knows neither tails nor carried budgets");
    }
    this.solver = MPSolver.createSolver(engine);
    this.problem = problem;
    List<Choice> choices = problem.choices();
    this.x = new MPVariable[choices.size()];
    List<MPConstraint> groups = rows(problem.groups(), g -> 1.0);
    List<MPConstraint> budgets = rows(problem.budgets().size(), problem.budgets()::get);
    for (int j = 0; j < x.length; j++) {
      Choice choice = choices.get(j);
      x[j] = solver.makeBoolVar("");
      solver.objective().setCoefficient(x[j], choice.cost());
      groups.get(choice.group()).setCoefficient(x[j], 1);
      if (choice.budgetRow() >= 0) {
        budgets.get(choice.budgetRow()).setCoefficient(x[j], choice.draw());
      }
    }
    problem.blocks().forEach(this::write);
    solver.objective().setMinimization();
  }

  private List<MPConstraint> rows(int count, java.util.function.IntToDoubleFunction limit) {
    List<MPConstraint> rows = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      rows.add(solver.makeConstraint(-MPSolver.infinity(), limit.applyAsDouble(r), ""));
    }
    return rows;
  }

  private void write(Block block) {
    Recourse recourse = block.recourse();
    double weight = problem.probabilities().get(block.scenario()) * block.scale();
    MPVariable[] y = new MPVariable[recourse.columns()];
    for (int c = 0; c < y.length; c++) {
      y[c] = solver.makeNumVar(0, MPSolver.infinity(), "");
      solver.objective().setCoefficient(y[c], weight * recourse.cost(c));
    }
    double[] need = block.need();
    MPConstraint[] rows = new MPConstraint[recourse.rows()];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = solver.makeConstraint(need[r], MPSolver.infinity(), "");
      for (int c = 0; c < y.length; c++) {
        if (recourse.coefficient(r, c) != 0) {
          rows[r].setCoefficient(y[c], recourse.coefficient(r, c));
        }
      }
    }
    for (Block.Gain gain : block.gains()) {
      MPVariable choice = x[gain.choice()];
      double so = rows[gain.row()].getCoefficient(choice);
      rows[gain.row()].setCoefficient(choice, so + gain.amount());
    }
  }

  /** Solves to a gap or a limit of wall-clock time; whether there is a solution. */
  boolean solve(double gap, int seconds) {
    solver.setTimeLimit(1000L * seconds);
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
    MPSolver.ResultStatus status = solver.solve(parameters);
    return status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
  }

  double objective() {
    return solver.objective().value();
  }

  double bound() {
    return solver.objective().bestBound();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
