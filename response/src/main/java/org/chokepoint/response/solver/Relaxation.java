package org.chokepoint.response.solver;

/** A linear relaxation that can be tightened and solved again. */
interface Relaxation extends AutoCloseable {

  /** Solves; answers the objective, a lower bound on every portfolio's. */
  double solve();

  /** Fractions of the choices in the last solution. */
  double[] fractions();

  /** Reduced costs of the choices in the last solution. */
  double[] reducedCosts();

  /** Adds an inequality over the choices. */
  void cut(BudgetCut cut);

  @Override
  void close();
}
