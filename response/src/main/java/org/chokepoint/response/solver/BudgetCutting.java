package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds inequalities of the budget knapsacks that a fractional portfolio breaks: the deepest one
 * over the choices in use, by a linear programme over their feasible subsets (Fenchel cuts, Boyd
 * 1994), lifted to all other choices by dynamic programming.
 */
final class BudgetCutting {

  private static final double USED = 1e-7;
  private static final double VIOLATED = 1e-6;
  // Smaller coefficients only trouble the simplex; leaving them out keeps a cut valid.
  private static final double NEGLIGIBLE = 1e-6;
  private static final int WIDEST = 12;
  private static final int STEPS = 2000;

  private final CompiledProblem p;

  BudgetCutting(CompiledProblem problem) {
    this.p = problem;
  }

  /** One cut for each budget that has a broken one. */
  List<BudgetCut> of(double[] x, double[] reducedCosts) {
    List<BudgetCut> cuts = new ArrayList<>();
    for (int row = 0; row < p.budget.length; row++) {
      cut(row, x, reducedCosts).ifPresent(cuts::add);
    }
    return cuts;
  }

  private Optional<BudgetCut> cut(int row, double[] x, double[] reducedCosts) {
    int[] used = used(row, x);
    if (used.length < 2 || weight(used) <= p.budget[row]) {
      return Optional.empty();
    }
    List<double[]> subsets = maximalSubsets(row, used);
    double[] target = Arrays.stream(used).mapToDouble(j -> x[j]).toArray();
    double[] coefficients = new double[used.length];
    double depth = new DualSimplex(packing(subsets, used.length)).solve(target, coefficients);
    if (depth <= 1 + VIOLATED) {
      return Optional.empty();
    }
    return Optional.of(lift(row, used, coefficients, reducedCosts));
  }

  private int[] used(int row, double[] x) {
    List<Integer> used = new ArrayList<>();
    for (int j = 0; j < p.choices; j++) {
      if (p.budgetRow[j] == row && x[j] > USED && p.draw[j] > 0) {
        used.add(j);
      }
    }
    used.sort(Comparator.comparingDouble((Integer j) -> Math.abs(x[j] - 0.5)));
    return used.stream().limit(WIDEST).mapToInt(Integer::intValue).toArray();
  }

  private double weight(int[] items) {
    return Arrays.stream(items).mapToDouble(j -> p.draw[j]).sum();
  }

  private List<double[]> maximalSubsets(int row, int[] used) {
    List<double[]> subsets = new ArrayList<>();
    for (int mask = 1; mask < 1 << used.length; mask++) {
      double left = p.budget[row];
      double lightestOut = Double.POSITIVE_INFINITY;
      double[] subset = new double[used.length];
      for (int k = 0; k < used.length; k++) {
        boolean in = (mask >> k & 1) == 1;
        subset[k] = in ? 1 : 0;
        left -= in ? p.draw[used[k]] : 0;
        lightestOut = in ? lightestOut : Math.min(lightestOut, p.draw[used[k]]);
      }
      if (left >= 0 && lightestOut > left) {
        subsets.add(subset);
      }
    }
    return subsets;
  }

  // min sum of weights over subsets that cover the point; its duals are the deepest inequality.
  private static Recourse packing(List<double[]> subsets, int items) {
    double[][] matrix = new double[items][subsets.size()];
    for (int s = 0; s < subsets.size(); s++) {
      for (int k = 0; k < items; k++) {
        matrix[k][s] = subsets.get(s)[k];
      }
    }
    double[] ones = new double[subsets.size()];
    Arrays.fill(ones, 1);
    return new Recourse(matrix, ones);
  }

  private BudgetCut lift(int row, int[] used, double[] coefficients, double[] reducedCosts) {
    Knapsack knapsack = new Knapsack(p.budget[row], STEPS);
    List<Integer> inCut = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < used.length; k++) {
      knapsack.add(p.draw[used[k]], coefficients[k]);
      inCut.add(used[k]);
      values.add(coefficients[k]);
    }
    for (int j : others(row, used, reducedCosts)) {
      double value = 1 - knapsack.bestWithout(p.draw[j]);
      if (value > NEGLIGIBLE) {
        knapsack.add(p.draw[j], value);
        inCut.add(j);
        values.add(value);
      }
    }
    return new BudgetCut(
        inCut.stream().mapToInt(Integer::intValue).toArray(),
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        1);
  }

  private List<Integer> others(int row, int[] used, double[] reducedCosts) {
    List<Integer> others = new ArrayList<>();
    for (int j = 0; j < p.choices; j++) {
      int choice = j;
      boolean affordable = p.budgetRow[j] == row && p.draw[j] <= p.budget[row];
      if (affordable && Arrays.stream(used).noneMatch(u -> u == choice)) {
        others.add(j);
      }
    }
    others.sort(
        Comparator.comparingDouble((Integer j) -> Math.abs(reducedCosts[j])).thenComparing(j -> j));
    return others;
  }
}
