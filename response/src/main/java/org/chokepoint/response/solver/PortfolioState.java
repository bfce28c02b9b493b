package org.chokepoint.response.solver;

import java.util.Arrays;

/**
 * A portfolio under change: what is taken, what it leaves in each budget, what each block loses.
 */
final class PortfolioState {

  static final int NONE = -1;
  private static final double BUDGET_TOLERANCE = 1e-9;

  private final CompiledProblem p;
  private final int[] taken;
  private final double[] left;
  private final double[][] residual;
  private final double[] blockLoss;
  private final double[] scenarioLoss;
  private final int[] stamped;
  private int stamp;
  private double cost;

  PortfolioState(CompiledProblem problem) {
    this.p = problem;
    this.taken = new int[p.groups];
    this.left = new double[p.budget.length];
    this.residual = new double[p.need.length][];
    this.blockLoss = new double[p.need.length];
    this.stamped = new int[p.need.length];
    this.scenarioLoss = new double[p.problem.probabilities().size()];
    set(emptyPortfolio(p.groups));
  }

  static int[] emptyPortfolio(int groups) {
    int[] none = new int[groups];
    Arrays.fill(none, NONE);
    return none;
  }

  /** Replaces the whole portfolio; every loss is exact afterwards. */
  void set(int[] portfolio) {
    Arrays.fill(taken, NONE);
    System.arraycopy(p.budget, 0, left, 0, left.length);
    for (int b = 0; b < residual.length; b++) {
      residual[b] = p.need[b].clone();
    }
    cost = 0;
    for (int j : portfolio) {
      if (j != NONE) {
        book(j, 1);
        bring(j, -1);
        taken[p.group[j]] = j;
      }
    }
    makeExact();
  }

  /** Solves every block and teaches the pools; answers the exact objective. */
  double makeExact() {
    Arrays.fill(scenarioLoss, 0);
    for (int b = 0; b < residual.length; b++) {
      blockLoss[b] = p.scale[b] * p.pool[b].exact(residual[b]);
      scenarioLoss[p.scenario[b]] += blockLoss[b];
    }
    return objective();
  }

  private void book(int choice, int sign) {
    cost += sign * p.cost[choice];
    if (p.budgetRow[choice] >= 0) {
      left[p.budgetRow[choice]] -= sign * p.draw[choice];
    }
  }

  private void bring(int choice, int sign) {
    int[] blocks = p.touched[choice];
    for (int k = 0; k < blocks.length; k++) {
      double[] r = residual[blocks[k]];
      int[] rows = p.touchedRows[choice][k];
      double[] amounts = p.touchedAmounts[choice][k];
      for (int i = 0; i < rows.length; i++) {
        r[rows[i]] += sign * amounts[i];
      }
    }
  }

  /** Takes a choice for its group, or none; losses follow the envelope of the pools. */
  void move(int group, int choice) {
    int before = taken[group];
    stamp++;
    if (before != NONE) {
      book(before, -1);
      bring(before, 1);
    }
    if (choice != NONE) {
      book(choice, 1);
      bring(choice, -1);
      relose(choice);
    }
    if (before != NONE) {
      relose(before);
    }
    taken[group] = choice;
  }

  private void relose(int choice) {
    for (int b : p.touched[choice]) {
      if (stamped[b] != stamp) {
        stamped[b] = stamp;
        double loss = p.scale[b] * p.pool[b].envelope(residual[b]);
        scenarioLoss[p.scenario[b]] += loss - blockLoss[b];
        blockLoss[b] = loss;
      }
    }
  }

  double objective() {
    return cost + p.problem.risk().of(scenarioLoss, p.problem.probabilities());
  }

  boolean fits(int choice) {
    int row = p.budgetRow[choice];
    return row < 0 || p.draw[choice] <= left[row] + BUDGET_TOLERANCE;
  }

  /** Whether a choice would fit if another were given up. */
  boolean fitsWithout(int choice, int given) {
    int row = p.budgetRow[choice];
    double freed = row >= 0 && p.budgetRow[given] == row ? p.draw[given] : 0;
    return row < 0 || p.draw[choice] <= left[row] + freed + BUDGET_TOLERANCE;
  }

  int taken(int group) {
    return taken[group];
  }

  int[] portfolio() {
    return taken.clone();
  }

  double[] scenarioLosses() {
    return scenarioLoss.clone();
  }

  double cost() {
    return cost;
  }

  double[] residual(int block) {
    return residual[block];
  }
}
