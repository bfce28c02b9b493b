package org.chokepoint.response.solver;

import java.util.List;

/**
 * A two-stage problem: take at most one choice of each group within every budget, so that cost plus
 * the risk measure of the scenarios' losses is least.
 *
 * @param choices first-stage choices
 * @param groups number of groups
 * @param budgets amount of each budget, in the order of time
 * @param carriesOver whether what a budget leaves may be spent from the later ones
 * @param probabilities weight of each scenario; must sum to one where the tail counts
 * @param blocks second stages; a scenario's loss is the sum over its blocks
 * @param risk how losses count
 */
public record PortfolioProblem(
    List<Choice> choices,
    int groups,
    List<Double> budgets,
    boolean carriesOver,
    List<Double> probabilities,
    List<Block> blocks,
    RiskMeasure risk) {

  private static final double SUM_TOLERANCE = 1e-9;

  /** Copies the lists and rejects indices out of range. */
  public PortfolioProblem {
    choices = List.copyOf(choices);
    budgets = List.copyOf(budgets);
    probabilities = List.copyOf(probabilities);
    blocks = List.copyOf(blocks);
    for (Choice choice : choices) {
      if (choice.group() < 0 || choice.group() >= groups || choice.budgetRow() >= budgets.size()) {
        throw new IllegalArgumentException("choice '" + choice.name() + "' has an index too large");
      }
    }
    for (Block block : blocks) {
      if (block.scenario() < 0 || block.scenario() >= probabilities.size()) {
        throw new IllegalArgumentException("a block is of unknown scenario " + block.scenario());
      }
    }
    double total = probabilities.stream().mapToDouble(Double::doubleValue).sum();
    if (risk.tailWeight() > 0 && Math.abs(total - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("probabilities sum to " + total + ", not to one");
    }
  }

  /** The same problem with other budgets. */
  public PortfolioProblem withBudgets(List<Double> other) {
    return new PortfolioProblem(choices, groups, other, carriesOver, probabilities, blocks, risk);
  }
}
