package org.chokepoint.response.solver;

/**
 * How hard to try.
 *
 * @param gap relative gap between objective and bound at which to stop
 * @param searchMoves moves of the local search at most; it stops sooner within the gap
 * @param cutRounds rounds of cuts with which the bound of the relaxation is raised
 * @param branchNodes nodes of branch and bound if the gap is still open; 0 for none, negative for
 *     as many as it takes
 * @param seed seed of the local search
 */
public record SolveLimits(double gap, int searchMoves, int cutRounds, long branchNodes, long seed) {

  /** A gap of 1 %, without branching. */
  public static final SolveLimits QUICK = new SolveLimits(0.01, 640_000, 16, 0, 1);

  /** The optimum, however long it takes: for small problems. */
  public static final SolveLimits EXACT = new SolveLimits(0, 20_000, 10, -1, 1);

  /** Rejects negative work. */
  public SolveLimits {
    if (gap < 0 || searchMoves < 0 || cutRounds < 0) {
      throw new IllegalArgumentException(
          "gap, moves and rounds must not be negative: " + gap + ", " + searchMoves);
    }
  }
}
