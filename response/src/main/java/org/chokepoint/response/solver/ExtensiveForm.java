package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The whole problem written out: first stage and every block in one model. */
final class ExtensiveForm extends NativeRelaxation {

  private static final double INFINITY = Natives.INFINITY;

  private final MPVariable[][] y;

  ExtensiveForm(CompiledProblem problem, String engine, boolean whole) {
    super(problem, engine, whole);
    List<Block> blocks = p.problem.blocks();
    this.y = new MPVariable[blocks.size()][];
    for (int b = 0; b < y.length; b++) {
      y[b] = write(b, blocks.get(b));
    }
    first.weigh(new Terms());
    Natives.limitIterations(solver, engine);
  }

  private MPVariable[] write(int index, Block block) {
    Recourse recourse = block.recourse();
    MPVariable[] columns = new MPVariable[recourse.columns()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = solver.makeNumVar(0, INFINITY, "");
    }
    MPConstraint[] rows = new MPConstraint[recourse.rows()];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = solver.makeConstraint(p.need[index][r], INFINITY, "");
      for (int c = 0; c < columns.length; c++) {
        if (recourse.coefficient(r, c) != 0) {
          rows[r].setCoefficient(columns[c], recourse.coefficient(r, c));
        }
      }
    }
    double[][] slopes = new double[rows.length][];
    for (Block.Gain gain : block.gains()) {
      double[] row = slopes[gain.row()] == null ? new double[p.choices] : slopes[gain.row()];
      row[gain.choice()] += gain.amount();
      slopes[gain.row()] = row;
    }
    for (int r = 0; r < rows.length; r++) {
      if (slopes[r] != null) {
        first.add(slopes[r], rows[r]);
      }
    }
    return columns;
  }

  @Override
  public OptionalDouble solve() {
    MPSolver.ResultStatus status = solver.solve();
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      throw new IllegalStateException("extensive form is infeasible. Maybe a demand has no limit.");
    }
    return status == MPSolver.ResultStatus.OPTIMAL
        ? OptionalDouble.of(solver.objective().value())
        : OptionalDouble.empty();
  }

  /** The bound that a branch and bound has proved. */
  double provedBound() {
    return solver.objective().bestBound();
  }

  /** Tells the solver a whole solution to start from: a portfolio and what follows from it. */
  void hint(int[] portfolio) {
    PortfolioState state = new PortfolioState(p);
    state.set(portfolio);
    List<MPVariable> variables = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    FirstStage.Numbers sink =
        (variable, value) -> {
          variables.add(variable);
          values.add(value);
        };
    first.write(state, sink);
    for (int b = 0; b < y.length; b++) {
      double[] columns = p.pool[b].columns(state.residual(b));
      for (int c = 0; c < columns.length; c++) {
        sink.set(y[b][c], columns[c]);
      }
    }
    solver.setHint(
        variables.toArray(MPVariable[]::new),
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  MPSolver solver() {
    return solver;
  }

  FirstStage first() {
    return first;
  }

  private final class Terms implements FirstStage.LossTerms {
    @Override
    public int count(int block) {
      return y[block].length;
    }

    @Override
    public MPVariable variable(int block, int term) {
      return y[block][term];
    }

    @Override
    public double factor(int block, int term) {
      return p.scale[block] * p.problem.blocks().get(block).recourse().cost(term);
    }
  }
}
