package org.chokepoint.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.RowSense;

/** A linear instance inside an OR-Tools solver that is kept between solves. */
final class GeneralSolver {
  private final MPSolver solver;
  private final MPVariable[] columns;
  private final MPConstraint[] rows;
  private final CompiledProgram program;

  GeneralSolver(String name, Instance instance) {
    program = instance.program;
    solver = MPSolver.createSolver(name);
    solver.suppressOutput();
    ProgramNumbers n = instance.numbers;
    rows = new MPConstraint[program.rows()];
    columns = new MPVariable[program.columns()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = solver.makeConstraint(low(i, n), high(i, n));
    }
    double inf = MPSolver.infinity();
    MPObjective objective = solver.objective();
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solver.makeNumVar(Math.max(-inf, n.lower()[j]), Math.min(inf, n.upper()[j]), "");
      objective.setCoefficient(columns[j], n.linear()[j]);
      MPVariable column = columns[j];
      program.matrix().forEachEntry(j, (i, value) -> rows[i].setCoefficient(column, value));
    }
    objective.setMinimization();
  }

  private double low(int i, ProgramNumbers n) {
    return program.sense(i) == RowSense.AT_MOST ? -MPSolver.infinity() : n.rhs()[i];
  }

  private double high(int i, ProgramNumbers n) {
    return program.sense(i) == RowSense.AT_LEAST ? MPSolver.infinity() : n.rhs()[i];
  }

  void change(ProgramNumbers n) {
    for (int j = 0; j < columns.length; j++) {
      solver.objective().setCoefficient(columns[j], n.linear()[j]);
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i].setBounds(low(i, n), high(i, n));
    }
  }

  double solve() {
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("ended " + status);
    }
    return solver.objective().value();
  }

  void close() {
    solver.delete();
  }
}
