package org.chokepoint.response.solver;

import java.util.Arrays;

/**
 * A portfolio under change: what is taken, what it leaves in each budget, what each block loses.
 * Changes are gathered first, settled together, and then kept or undone, so that a block that two
 * changes touch is looked at once.
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
  private double cost;

  // Since the last keep: which groups and blocks have changed, and what they were.
  private final int[] before;
  private final int[] changed;
  private int changedCount;
  private final boolean[] isChanged;
  private final double[] leftBefore;
  private final double[][] residualBefore;
  private final double[] blockLossBefore;
  private final double[] scenarioLossBefore;
  private final int[] touched;
  private int touchedCount;
  private final boolean[] isTouched;
  private double costBefore;

  PortfolioState(CompiledProblem problem) {
    this.p = problem;
    int blocks = p.need.length;
    int scenarios = p.problem.probabilities().size();
    this.taken = new int[p.groups];
    this.left = new double[p.budget.length];
    this.residual = new double[blocks][];
    this.blockLoss = new double[blocks];
    this.scenarioLoss = new double[scenarios];
    this.before = new int[p.groups];
    this.changed = new int[p.groups];
    this.isChanged = new boolean[p.groups];
    this.leftBefore = new double[left.length];
    this.residualBefore = new double[blocks][];
    this.blockLossBefore = new double[blocks];
    this.scenarioLossBefore = new double[scenarios];
    this.touched = new int[blocks];
    this.isTouched = new boolean[blocks];
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
      residualBefore[b] = residual[b].clone();
    }
    cost = 0;
    for (int j : portfolio) {
      if (j != NONE) {
        book(j, 1);
        taken[p.group[j]] = j;
        for (int k = 0; k < p.touched[j].length; k++) {
          bring(j, k, -1);
        }
      }
    }
    makeExact();
  }

  /** Solves every block and teaches the pools; answers the exact objective. */
  double makeExact() {
    settle();
    Arrays.fill(scenarioLoss, 0);
    for (int b = 0; b < residual.length; b++) {
      blockLoss[b] = p.scale[b] * p.pool[b].exact(residual[b]);
      scenarioLoss[p.scenario[b]] += blockLoss[b];
    }
    keep();
    return objective();
  }

  private void book(int choice, int sign) {
    cost += sign * p.cost[choice];
    for (int row = p.budgetRow[choice]; row >= 0 && row <= p.lastRow[choice]; row++) {
      left[row] -= sign * p.draw[choice];
    }
  }

  /** Takes a choice for its group, or none; losses follow when settled. */
  void change(int group, int choice) {
    if (changedCount == 0) {
      System.arraycopy(left, 0, leftBefore, 0, left.length);
      System.arraycopy(scenarioLoss, 0, scenarioLossBefore, 0, scenarioLoss.length);
      costBefore = cost;
    }
    if (!isChanged[group]) {
      isChanged[group] = true;
      changed[changedCount++] = group;
      before[group] = taken[group];
    }
    if (taken[group] != NONE) {
      book(taken[group], -1);
    }
    if (choice != NONE) {
      book(choice, 1);
    }
    taken[group] = choice;
  }

  /** Brings losses up to date by the envelope of the pools; answers the objective. */
  double settle() {
    for (int i = 0; i < changedCount; i++) {
      int group = changed[i];
      exchange(before[group], taken[group]);
    }
    for (int i = 0; i < touchedCount; i++) {
      int b = touched[i];
      double loss = p.scale[b] * p.pool[b].envelope(residual[b]);
      scenarioLoss[p.scenario[b]] += loss - blockLoss[b];
      blockLoss[b] = loss;
    }
    return objective();
  }

  // Both lists are in block order; a block to which both bring the same does not change.
  private void exchange(int out, int in) {
    int[] outBlocks = out == NONE ? new int[0] : p.touched[out];
    int[] inBlocks = in == NONE ? new int[0] : p.touched[in];
    int k = 0;
    int m = 0;
    while (k < outBlocks.length || m < inBlocks.length) {
      int outBlock = k < outBlocks.length ? outBlocks[k] : Integer.MAX_VALUE;
      int inBlock = m < inBlocks.length ? inBlocks[m] : Integer.MAX_VALUE;
      boolean same = outBlock == inBlock && p.bringsSame(out, k, in, m);
      if (!same) {
        touch(Math.min(outBlock, inBlock));
      }
      if (outBlock <= inBlock) {
        if (!same) {
          bring(out, k, 1);
        }
        k++;
      }
      if (inBlock <= outBlock) {
        if (!same) {
          bring(in, m, -1);
        }
        m++;
      }
    }
  }

  private void touch(int block) {
    if (!isTouched[block]) {
      isTouched[block] = true;
      touched[touchedCount++] = block;
      System.arraycopy(residual[block], 0, residualBefore[block], 0, residual[block].length);
      blockLossBefore[block] = blockLoss[block];
    }
  }

  private void bring(int choice, int k, int sign) {
    double[] r = residual[p.touched[choice][k]];
    int[] rows = p.touchedRows[choice][k];
    double[] amounts = p.touchedAmounts[choice][k];
    for (int i = 0; i < rows.length; i++) {
      r[rows[i]] += sign * amounts[i];
    }
  }

  /** Makes the settled changes final. */
  void keep() {
    for (int i = 0; i < changedCount; i++) {
      isChanged[changed[i]] = false;
    }
    for (int i = 0; i < touchedCount; i++) {
      isTouched[touched[i]] = false;
    }
    changedCount = 0;
    touchedCount = 0;
  }

  /** Takes all changes since the last keep back. */
  void undo() {
    if (changedCount == 0) {
      return;
    }
    for (int i = 0; i < changedCount; i++) {
      taken[changed[i]] = before[changed[i]];
    }
    for (int i = 0; i < touchedCount; i++) {
      int b = touched[i];
      System.arraycopy(residualBefore[b], 0, residual[b], 0, residual[b].length);
      blockLoss[b] = blockLossBefore[b];
    }
    System.arraycopy(leftBefore, 0, left, 0, left.length);
    System.arraycopy(scenarioLossBefore, 0, scenarioLoss, 0, scenarioLoss.length);
    cost = costBefore;
    keep();
  }

  double objective() {
    return cost + p.problem.risk().of(scenarioLoss, p.problem.probabilities());
  }

  boolean fits(int choice) {
    return shortRow(choice, NONE) < 0;
  }

  /** The first budget in which a choice does not fit if another, or none, is given up; or -1. */
  int shortRow(int choice, int given) {
    for (int row = p.budgetRow[choice]; row >= 0 && row <= p.lastRow[choice]; row++) {
      double freed = given != NONE && p.drawsOn(given, row) ? p.draw[given] : 0;
      if (p.draw[choice] > left[row] + freed + BUDGET_TOLERANCE) {
        return row;
      }
    }
    return -1;
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

  /** What a block still needs beside what is taken. */
  double[] residual(int block) {
    return residual[block].clone();
  }
}
