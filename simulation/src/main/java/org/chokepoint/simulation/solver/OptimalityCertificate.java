package org.chokepoint.simulation.solver;

/**
 * How far a primal and dual pair is from satisfying the optimality conditions, each relative to the
 * size of the programme's numbers in the compiled scaling; recomputed from the pair and the
 * programme, not taken from the method that found it.
 *
 * @param primal largest violation of a row, over one plus the largest right-hand side or activity
 * @param bound largest violation of a column bound, on the same scale
 * @param dual largest reduced cost that no bound can hold, over one plus the largest linear cost or
 *     dual
 * @param complementarity sum of slack times dual over rows and columns, and of value times reduced
 *     cost where no bound can hold it, over one plus the objective
 * @param worstRow the row with the largest violation, or -1
 * @param worstColumn the column with the largest violation of its bound or reduced cost, or -1
 */
public record OptimalityCertificate(
    double primal,
    double bound,
    double dual,
    double complementarity,
    int worstRow,
    int worstColumn) {

  /** A solve above this in any part is an error, never a number. */
  public static final double TOLERANCE = 1e-8;

  /** The largest of the four measures. */
  public double worst() {
    return Math.max(Math.max(primal, bound), Math.max(dual, complementarity));
  }

  /** Whether every measure is at most {@link #TOLERANCE}. */
  public boolean holds() {
    return worst() <= TOLERANCE;
  }
}
