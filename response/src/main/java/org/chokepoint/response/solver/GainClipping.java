package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.List;

/**
 * Takes from every gain what no optimal second stage can use. A plant larger than the whole demand
 * closes no more than the demand, so half of it must not count as half of its size in a relaxation.
 *
 * <p>Some optimal second stage has every column at most as large as the rows that it serves need;
 * that bounds each column from the demand backwards. Capacity above the bound is worth nothing.
 */
final class GainClipping {

  private static final int PASSES = 20;

  private GainClipping() {}

  static PortfolioProblem clip(PortfolioProblem problem) {
    List<Block> clipped = problem.blocks().stream().map(GainClipping::clip).toList();
    return new PortfolioProblem(
        problem.choices(),
        problem.groups(),
        problem.budgets(),
        problem.carriesOver(),
        problem.probabilities(),
        clipped,
        problem.risk());
  }

  private static Block clip(Block block) {
    Recourse recourse = block.recourse();
    double[] need = block.need();
    double[] largest = largestColumns(recourse, need);
    double[] useful = new double[recourse.rows()];
    for (int r = 0; r < useful.length; r++) {
      int column = onlyColumn(recourse, r);
      useful[r] =
          column < 0
              ? Double.POSITIVE_INFINITY
              : Math.max(0, largest[column] * -recourse.coefficient(r, column) + need[r]);
    }
    List<Block.Gain> gains =
        block.gains().stream()
            .map(g -> new Block.Gain(g.choice(), g.row(), Math.min(g.amount(), useful[g.row()])))
            .filter(g -> g.amount() != 0)
            .toList();
    return new Block(block.scenario(), recourse, block.scale(), need, gains);
  }

  // The column of a pure capacity row, -a * y >= -capacity; -1 if the row is not one.
  private static int onlyColumn(Recourse recourse, int row) {
    int found = -1;
    for (int c = 0; c < recourse.columns(); c++) {
      if (recourse.coefficient(row, c) > 0 || recourse.coefficient(row, c) < 0 && found >= 0) {
        return -1;
      }
      found = recourse.coefficient(row, c) < 0 ? c : found;
    }
    return found;
  }

  private static double[] largestColumns(Recourse recourse, double[] need) {
    double[] largest = new double[recourse.columns()];
    Arrays.fill(largest, Double.POSITIVE_INFINITY);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int c = 0; c < largest.length; c++) {
        largest[c] = Math.min(largest[c], largest(recourse, need, c, largest));
      }
    }
    return largest;
  }

  private static double largest(Recourse recourse, double[] need, int column, double[] bounds) {
    double most = 0;
    for (int r = 0; r < recourse.rows(); r++) {
      double a = recourse.coefficient(r, column);
      if (a > 0) {
        double served = need[r];
        for (int c = 0; c < bounds.length; c++) {
          double other = recourse.coefficient(r, c);
          served += other < 0 ? -other * bounds[c] : 0;
        }
        most = Math.max(most, served / a);
      }
    }
    return most;
  }
}
