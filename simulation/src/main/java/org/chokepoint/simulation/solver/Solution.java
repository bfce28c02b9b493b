package org.chokepoint.simulation.solver;

/**
 * A certified optimum: a view of the workspace's arrays, valid until its next solve. The Lagrangian
 * is {@code cost(x) - dual·(A x - rhs)}, so the dual of a row is the cost of one more unit of its
 * right-hand side, and a column's reduced cost is its marginal cost less the duals it collects.
 */
public final class Solution {
  final double[] primal;
  final double[] dual;
  final double[] reducedCost;
  double objective;
  int iterations;
  OptimalityCertificate certificate = new OptimalityCertificate(0, 0, 0, 0, -1, -1);

  Solution(int rows, int columns) {
    primal = new double[columns];
    dual = new double[rows];
    reducedCost = new double[columns];
  }

  /** Value of a column. */
  public double primal(int column) {
    return primal[column];
  }

  /** Derivative of the optimal cost in the row's right-hand side. */
  public double dual(int row) {
    return dual[row];
  }

  /** Marginal cost of a column at the optimum less the duals it collects. */
  public double reducedCost(int column) {
    return reducedCost[column];
  }

  /** Total cost at the optimum. */
  public double objective() {
    return objective;
  }

  /** Factorisations or pivots used. */
  public int iterations() {
    return iterations;
  }

  /** How well the optimality conditions hold. */
  public OptimalityCertificate certificate() {
    return certificate;
  }

  /** Copies the column values into an array of the caller's. */
  public void copyPrimal(double[] into) {
    System.arraycopy(primal, 0, into, 0, primal.length);
  }

  /** Copies the row duals into an array of the caller's. */
  public void copyDual(double[] into) {
    System.arraycopy(dual, 0, into, 0, dual.length);
  }
}
