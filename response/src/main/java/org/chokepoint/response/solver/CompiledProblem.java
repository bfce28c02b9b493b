package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A problem laid out in arrays for fast evaluation. Not thread-safe: its pools learn. */
final class CompiledProblem {

  final PortfolioProblem problem;
  final int choices;
  final int groups;
  final int[] group;
  final int[] budgetRow;
  // Last budget that the choice draws on: its own, or the last of all where money carries over.
  final int[] lastRow;
  final double[] draw;
  final double[] cost;
  final double[] budget;
  final int[][] choicesOfGroup;
  final int[] scenario;
  final double[] scale;
  final double[][] need;
  final VertexPool[] pool;
  // For each choice: the blocks it touches and, in step, the rows and amounts there.
  final int[][] touched;
  final int[][][] touchedRows;
  final double[][][] touchedAmounts;

  CompiledProblem(PortfolioProblem problem) {
    this.problem = problem;
    this.choices = problem.choices().size();
    this.groups = problem.groups();
    this.group = problem.choices().stream().mapToInt(Choice::group).toArray();
    this.budgetRow = problem.choices().stream().mapToInt(Choice::budgetRow).toArray();
    this.lastRow = lastRows();
    this.draw = problem.choices().stream().mapToDouble(Choice::draw).toArray();
    this.cost = problem.choices().stream().mapToDouble(Choice::cost).toArray();
    this.budget = amounts();
    this.choicesOfGroup = byGroup();
    List<Block> blocks = problem.blocks();
    this.scenario = blocks.stream().mapToInt(Block::scenario).toArray();
    this.scale = blocks.stream().mapToDouble(Block::scale).toArray();
    this.need = blocks.stream().map(Block::need).toArray(double[][]::new);
    this.pool = pools(blocks);
    this.touched = new int[choices][];
    this.touchedRows = new int[choices][][];
    this.touchedAmounts = new double[choices][][];
    layOutGains(blocks);
  }

  private int[] lastRows() {
    int last = problem.budgets().size() - 1;
    return problem.carriesOver()
        ? Arrays.stream(budgetRow).map(row -> row < 0 ? row : last).toArray()
        : budgetRow.clone();
  }

  private double[] amounts() {
    double[] amounts = problem.budgets().stream().mapToDouble(Double::doubleValue).toArray();
    if (problem.carriesOver()) {
      Arrays.parallelPrefix(amounts, Double::sum);
    }
    return amounts;
  }

  boolean drawsOn(int choice, int row) {
    return budgetRow[choice] >= 0 && row >= budgetRow[choice] && row <= lastRow[choice];
  }

  /** Whether no budget is ever large enough for a choice. */
  boolean isOutOfReach(int choice) {
    for (int row = budgetRow[choice]; row >= 0 && row <= lastRow[choice]; row++) {
      if (draw[choice] > budget[row]) {
        return true;
      }
    }
    return false;
  }

  /** Whether two choices bring the same to the k-th and m-th block that they touch. */
  boolean bringsSame(int one, int k, int other, int m) {
    return Arrays.equals(touchedAmounts[one][k], touchedAmounts[other][m])
        && Arrays.equals(touchedRows[one][k], touchedRows[other][m]);
  }

  private int[][] byGroup() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      lists.add(new ArrayList<>());
    }
    for (int j = 0; j < choices; j++) {
      lists.get(group[j]).add(j);
    }
    return lists.stream().map(CompiledProblem::ints).toArray(int[][]::new);
  }

  private static VertexPool[] pools(List<Block> blocks) {
    Map<Recourse, VertexPool> shared = new IdentityHashMap<>();
    VertexPool[] pools = new VertexPool[blocks.size()];
    for (int b = 0; b < pools.length; b++) {
      pools[b] = shared.computeIfAbsent(blocks.get(b).recourse(), VertexPool::new);
    }
    return pools;
  }

  private void layOutGains(List<Block> blocks) {
    List<List<int[]>> entries = new ArrayList<>();
    for (int j = 0; j < choices; j++) {
      entries.add(new ArrayList<>());
    }
    for (int b = 0; b < blocks.size(); b++) {
      List<Block.Gain> gains = blocks.get(b).gains();
      for (int g = 0; g < gains.size(); g++) {
        entries.get(gains.get(g).choice()).add(new int[] {b, g});
      }
    }
    for (int j = 0; j < choices; j++) {
      layOut(j, entries.get(j), blocks);
    }
  }

  // Entries come in block order, so the gains of one block stand together.
  private void layOut(int choice, List<int[]> entries, List<Block> blocks) {
    List<Integer> ids = entries.stream().map(e -> e[0]).distinct().toList();
    touched[choice] = ints(ids);
    touchedRows[choice] = new int[ids.size()][];
    touchedAmounts[choice] = new double[ids.size()][];
    int at = 0;
    for (int k = 0; k < ids.size(); k++) {
      int end = at;
      while (end < entries.size() && entries.get(end)[0] == ids.get(k)) {
        end++;
      }
      touchedRows[choice][k] = new int[end - at];
      touchedAmounts[choice][k] = new double[end - at];
      for (int i = at; i < end; i++) {
        Block.Gain gain = blocks.get(ids.get(k)).gains().get(entries.get(i)[1]);
        touchedRows[choice][k][i - at] = gain.row();
        touchedAmounts[choice][k][i - at] = gain.amount();
      }
      at = end;
    }
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
