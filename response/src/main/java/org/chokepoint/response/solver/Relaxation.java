package org.chokepoint.response.solver;

import java.util.OptionalDouble;

/** The linear relaxation of a problem. */
interface Relaxation extends AutoCloseable {

  /**
   * Solves; answers the objective, a lower bound on every portfolio's, or nothing if the solver
   * reaches its limit of iterations.
   */
  OptionalDouble solve();

  /** Fractions of the choices in the last solution. */
  double[] fractions();

  /** Reduced costs of the choices in the last solution. */
  double[] reducedCosts();

  @Override
  void close();
}
