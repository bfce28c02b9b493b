package org.chokepoint.response.solver;

import java.util.OptionalDouble;

/** A linear relaxation that can be tightened and solved again. */
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

  /** Adds an inequality over the choices. */
  void cut(BudgetCut cut);

  @Override
  void close();
}
