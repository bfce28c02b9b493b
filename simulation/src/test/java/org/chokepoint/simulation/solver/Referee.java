package org.chokepoint.simulation.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Independent general solvers that judge ours. */
public final class Referee {
  private Referee() {}

  /** The same linear programme in an OR-Tools solver: GLOP, CLP or HIGHS. */
  public static MPSolver linear(String name, CompiledProgram program, ProgramNumbers n) {
    Loader.loadNativeLibraries();
    MPSolver solver = MPSolver.createSolver(name);
    if (solver == null) {
      throw new IllegalStateException("OR-Tools has no solver " + name);
    }
    MPConstraint[] rows = new MPConstraint[program.rows()];
    double inf = MPSolver.infinity();
    for (int i = 0; i < rows.length; i++) {
      double low = program.sense(i) == RowSense.AT_MOST ? -inf : n.rhs()[i];
      double high = program.sense(i) == RowSense.AT_LEAST ? inf : n.rhs()[i];
      rows[i] = solver.makeConstraint(low, high);
    }
    MPObjective objective = solver.objective();
    SparseMatrix a = program.matrix();
    for (int j = 0; j < program.columns(); j++) {
      double low = n.lower()[j] == Double.NEGATIVE_INFINITY ? -inf : n.lower()[j];
      double high = n.upper()[j] == Double.POSITIVE_INFINITY ? inf : n.upper()[j];
      MPVariable x = solver.makeNumVar(low, high, "");
      objective.setCoefficient(x, n.linear()[j]);
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        rows[a.row[p]].setCoefficient(x, a.value[p]);
      }
    }
    objective.setMinimization();
    return solver;
  }

  /** The optimal cost by that solver. */
  public static double linearOptimum(String name, CompiledProgram program, ProgramNumbers n) {
    MPSolver solver = linear(name, program, n);
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException(name + " ended " + status);
    }
    double value = solver.objective().value();
    solver.delete();
    return value;
  }

  /**
   * The optimal cost of a linear or quadratic programme by ojAlgo, if it finds one in half a
   * second.
   */
  public static OptionalDouble quadraticOptimum(CompiledProgram program, ProgramNumbers n) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Expression[] rows = new Expression[program.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.addExpression("r" + i);
      BigDecimal b = BigDecimal.valueOf(n.rhs()[i]);
      if (program.sense(i) != RowSense.AT_MOST) {
        rows[i].lower(b);
      }
      if (program.sense(i) != RowSense.AT_LEAST) {
        rows[i].upper(b);
      }
    }
    Expression square = model.addExpression("square").weight(1);
    SparseMatrix a = program.matrix();
    for (int j = 0; j < program.columns(); j++) {
      Variable x = model.addVariable("x" + j).weight(n.linear()[j]).lower(n.lower()[j]);
      if (n.upper()[j] < Double.POSITIVE_INFINITY) {
        x.upper(n.upper()[j]);
      }
      if (n.quadratic()[j] != 0) {
        square.set(x, x, n.quadratic()[j] / 2);
      }
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        rows[a.row[p]].set(x, a.value[p]);
      }
    }
    model.options.time_abort = 500;
    model.options.time_suffice = 500;
    Optimisation.Result result = model.minimise();
    return result.getState().isOptimal()
        ? OptionalDouble.of(result.getValue())
        : OptionalDouble.empty();
  }
}
