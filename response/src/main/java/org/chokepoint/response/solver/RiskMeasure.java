package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.Comparator;
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
    List<Integer> worstFirst = new ArrayList<>();
    for (int s = 0; s < losses.length; s++) {
      worstFirst.add(s);
    }
    worstFirst.sort(Comparator.comparingDouble((Integer s) -> -losses[s]));
    double tail = 1 - level;
    double left = tail;
    double sum = 0;
    for (int s : worstFirst) {
      double part = Math.min(left, probabilities.get(s));
      sum += part * losses[s];
      left -= part;
    }
    return sum / tail;
  }
}
