package org.chokepoint.simulation.solver;

/**
 * The simplex method for linear programmes. Cold, the dual method runs from the logical variables
 * with costs shifted where they must be, then the primal method removes the shifts. Warm, the
 * primal method first takes the basis before to the new costs, at the old right-hand sides for
 * which it is feasible, and the dual method then takes it to the new right-hand sides.
 */
final class Simplex {
  private static final int MOST_ROUNDS = 5;
  private static final int LEAST_LIMIT = 1_000;
  private static final int PIVOTS_PER_VARIABLE = 5;

  final SimplexState state;
  private final DualSimplex dual;
  private final PrimalSimplex primal;
  private final IndexSet violated;
  private final IndexSet attractive;
  int pivots;

  Simplex(CompiledProgram program) {
    state = new SimplexState(program);
    dual = new DualSimplex(state);
    primal = new PrimalSimplex(state);
    violated = new IndexSet(state.variables);
    attractive = new IndexSet(state.variables);
  }

  /**
   * Solves a programme without curved costs.
   *
   * @param warm whether to begin from the basis of the solve before
   * @return false if it did not end at an optimal basis
   */
  boolean run(ProgramNumbers numbers, boolean warm) {
    boolean fromRows = !warm || !state.hasBasis();
    pivots = 0;
    boolean optimal = (fromRows || followCosts(numbers)) && solve(numbers, fromRows);
    if (!optimal) {
      state.forgetBasis();
    }
    return optimal;
  }

  /** Leaves the duals and reduced costs of the basis at the new costs. */
  private boolean followCosts(ProgramNumbers numbers) {
    state.loadCosts(numbers);
    state.solveDuals();
    return primal();
  }

  private boolean solve(ProgramNumbers numbers, boolean fromRows) {
    state.loadBounds(numbers);
    if (fromRows) {
      state.loadCosts(numbers);
      state.startFromRows();
      state.solveDuals();
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      state.makeDualFeasible();
      state.solvePrimals();
      boolean feasible = dual.run(fromRows && round == 0, limit());
      pivots += dual.pivots;
      state.dropShifts();
      if (!feasible) {
        return false;
      }
      if (settled()) {
        return true;
      }
      if (violated.size == 0) {
        if (!primal()) {
          return false;
        }
        if (settled()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean primal() {
    boolean optimal = primal.run(limit());
    pivots += primal.pivots;
    return optimal;
  }

  private int limit() {
    return LEAST_LIMIT + PIVOTS_PER_VARIABLE * state.variables;
  }

  /** Computes the point from the basis alone and sees whether it is optimal. */
  private boolean settled() {
    state.solveDuals();
    state.solvePrimals();
    state.collectViolated(violated);
    state.collectAttractive(attractive);
    return violated.size == 0 && attractive.size == 0;
  }
}
