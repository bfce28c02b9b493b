package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small seeded problems with a chain of two stages and substitution, as the real ones have. */
final class RandomProblems {

  private RandomProblems() {}

  static PortfolioProblem draw(long seed, RiskMeasure risk) {
    Random random = new Random(seed);
    int groups = 3 + random.nextInt(3);
    int years = 2 + random.nextInt(2);
    int scenarios = 2 + random.nextInt(3);
    List<Choice> choices = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      double price = 2 + random.nextInt(9);
      for (int t = 0; t < years; t++) {
        choices.add(new Choice("g" + g + "t" + t, g, t, price, price * (1 - 0.1 * t)));
      }
    }
    // Upstream flow u, downstream flow d, substitution s (bounded), unmet n.
    double[][] matrix = {
      {-1, 0, 0, 0}, {0, -1, 0, 0}, {0.9, -1, 0, 0}, {0, 1, 1, 1}, {0, 0, -1, 0}
    };
    Recourse recourse = new Recourse(matrix, new double[] {0.05, 0.05, 1, 4});
    List<Block> blocks = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      for (int t = 0; t < years; t++) {
        blocks.add(block(random, recourse, s, t, choices));
      }
    }
    List<Double> budgets = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      budgets.add(5.0 + random.nextInt(10));
    }
    List<Double> probabilities = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      probabilities.add(1.0 / scenarios);
    }
    return new PortfolioProblem(choices, groups, budgets, false, probabilities, blocks, risk);
  }

  private static Block block(
      Random random, Recourse recourse, int scenario, int year, List<Choice> choices) {
    List<Block.Gain> gains = new ArrayList<>();
    for (int j = 0; j < choices.size(); j++) {
      if (choices.get(j).budgetRow() <= year) {
        int row = choices.get(j).group() % 2;
        gains.add(new Block.Gain(j, row, 1 + random.nextInt(6) + random.nextDouble()));
      }
    }
    double demand = 5 + random.nextInt(10);
    double[] need = {-(1 + random.nextInt(3)), -(1 + random.nextInt(3)), 0, demand, -2};
    return new Block(scenario, recourse, Math.pow(0.95, year), need, gains);
  }

  /** The least objective over every portfolio within the budgets. */
  static double enumerate(PortfolioProblem problem) {
    CompiledProblem p = new CompiledProblem(problem);
    return enumerate(p, new PortfolioState(p), 0);
  }

  private static double enumerate(CompiledProblem p, PortfolioState state, int group) {
    if (group == p.groups) {
      return state.makeExact();
    }
    double best = enumerate(p, state, group + 1);
    for (int j : p.choicesOfGroup[group]) {
      if (state.fits(j)) {
        state.change(group, j);
        best = Math.min(best, enumerate(p, state, group + 1));
        state.change(group, PortfolioState.NONE);
      }
    }
    return best;
  }
}
