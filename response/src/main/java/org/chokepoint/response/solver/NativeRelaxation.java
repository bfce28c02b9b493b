package org.chokepoint.response.solver;

import com.google.ortools.linearsolver.MPSolver;

/** A relaxation held in one native solver, with the first stage that all of them share. */
abstract class NativeRelaxation implements Relaxation {

  final CompiledProblem p;
  final MPSolver solver;
  final FirstStage first;

  NativeRelaxation(CompiledProblem problem, String engine, boolean whole) {
    this.p = problem;
    this.solver = Natives.solver(engine);
    this.first = new FirstStage(problem, solver, whole);
  }

  @Override
  public final double[] fractions() {
    return first.fractions();
  }

  @Override
  public final double[] reducedCosts() {
    return first.reducedCosts();
  }

  @Override
  public final void close() {
    solver.delete();
  }
}
