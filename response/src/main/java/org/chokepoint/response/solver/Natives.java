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
