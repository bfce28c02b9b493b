package org.chokepoint.response.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** Loads the native solvers once, before any of their constants is read. */
final class Natives {

  static {
    Loader.loadNativeLibraries();
  }

  /** The native solvers' own infinity; a large number in its place misleads some of them. */
  static final double INFINITY = MPSolver.infinity();

  private Natives() {}

  /** Stops a simplex that stalls: cuts that are nearly parallel can keep it busy for ever. */
  static void limitIterations(MPSolver solver, String engine) {
    if (engine.equals("GLOP")) {
      long limit = 20_000L + 3L * (solver.numVariables() + solver.numConstraints());
      solver.setSolverSpecificParametersAsString("max_number_of_iterations: " + limit);
    }
  }

  static MPSolver solver(String engine) {
    MPSolver solver = MPSolver.createSolver(engine);
    if (solver == null) {
      throw new IllegalStateException(
          "solver "
              + engine
              + " is not linked in. Maybe the native library is of another platform.");
    }
    return solver;
  }
}
