package org.chokepoint.simulation.ensemble;

import org.chokepoint.simulation.market.MarketParameters;

/**
 * One uncertain input of an ensemble.
 *
 * @param name key of a market parameter, or {@code lever:ID} for the strength of a lever
 * @param distribution how it is distributed
 */
public record Input(String name, Distribution distribution) {
  private static final String LEVER = "lever:";

  /** The prior of a market parameter, from its range. */
  public static Input prior(MarketParameters.Entry entry) {
    Distribution d =
        entry.low() > 0
            ? new Distribution.Ratio(entry.low(), entry.prior(), entry.high())
            : new Distribution.Uniform(entry.low(), entry.high());
    return new Input(entry.key(), d);
  }

  /** What is known of a market parameter: the range that the fit left, else its prior. */
  public static Input known(MarketParameters.Entry entry) {
    return entry
        .fit()
        .map(
            fit -> {
              Distribution d = new Distribution.Ratio(fit.low(), fit.central(), fit.high());
              return new Input(entry.key(), d);
            })
        .orElseGet(() -> prior(entry));
  }

  /** The strength of a lever. */
  public static Input strength(String leverId, double low, double high) {
    return new Input(LEVER + leverId, new Distribution.Uniform(low, high));
  }

  /** Whether it is the strength of the lever. */
  boolean isStrengthOf(String leverId) {
    return name.equals(LEVER + leverId);
  }

  /** Whether it is a market parameter. */
  boolean isParameter() {
    return !name.startsWith(LEVER);
  }
}
