package org.chokepoint.simulation.outcome;

/**
 * What a place loses against the same months without levers, US dollars of the base year; negative
 * for a gain.
 *
 * @param consumers users' surplus, with what their stocks cost them
 * @param producers mines', plants' and traders' surplus
 * @param treasury taxes less subsidies
 */
public record Loss(double consumers, double producers, double treasury) {

  /** Nothing. */
  public static final Loss NONE = new Loss(0, 0, 0);

  /** The sum. */
  public double total() {
    return consumers + producers + treasury;
  }

  /** The sum of two places' or months' losses. */
  public Loss plus(Loss other) {
    return new Loss(
        consumers + other.consumers, producers + other.producers, treasury + other.treasury);
  }
}
