package org.chokepoint.response.solver;

import java.util.List;

/**
 * How losses of scenarios count: {@code (1 - tailWeight) * mean + tailWeight * CVaR}, where CVaR is
 * the mean of the worst {@code 1 - level} of probability (Rockafellar and Uryasev 2000).
 *
 * @param tailWeight weight of the tail in [0, 1]
 * @param level confidence level of CVaR in [0, 1)
 */
public record RiskMeasure(double tailWeight, double level) {

  /** Expected loss alone. */
  public static final RiskMeasure NEUTRAL = new RiskMeasure(0, 0.9);

  /** Rejects weights and levels out of range. */
  public RiskMeasure {
    if (!(tailWeight >= 0 && tailWeight <= 1 && level >= 0 && level < 1)) {
      throw new IllegalArgumentException(
          "tail weight " + tailWeight + " must be in [0, 1] and level " + level + " in [0, 1)");
    }
  }

  /** The measure of scenario losses with probabilities. */
  public double of(double[] losses, List<Double> probabilities) {
    double mean = 0;
    for (int s = 0; s < losses.length; s++) {
      mean += probabilities.get(s) * losses[s];
    }
    return tailWeight == 0
        ? mean
        : (1 - tailWeight) * mean + tailWeight * cvar(losses, probabilities);
  }

  /** Mean loss of the worst scenarios that hold {@code 1 - level} of probability. */
  public double cvar(double[] losses, List<Double> probabilities) {
    double tail = 1 - level;
    double left = tail;
    double sum = 0;
    for (int s : worstFirst(losses)) {
      double part = Math.min(left, probabilities.get(s));
      sum += part * losses[s];
      left -= part;
      if (left <= 0) {
        break;
      }
    }
    return sum / tail;
  }

  /** The least loss among the worst scenarios that hold {@code 1 - level} of probability. */
  public double valueAtRisk(double[] losses, List<Double> probabilities) {
    double left = 1 - level;
    double least = 0;
    for (int s : worstFirst(losses)) {
      least = losses[s];
      left -= probabilities.get(s);
      if (left <= 0) {
        break;
      }
    }
    return least;
  }

  // By insertion: a search asks this at every move; scenarios are few.
  private static int[] worstFirst(double[] losses) {
    int[] order = new int[losses.length];
    for (int s = 0; s < order.length; s++) {
      int at = s;
      while (at > 0 && losses[order[at - 1]] < losses[s]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = s;
    }
    return order;
  }
}
