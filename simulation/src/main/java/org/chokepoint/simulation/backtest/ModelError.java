package org.chokepoint.simulation.backtest;

import org.chokepoint.model.source.Interval;

/**
 * How far the engine may be off, from its errors on the past: nine in ten of the fit's targets lie
 * within these ranges. Each error is a factor, because prices and quantities were missed by
 * factors.
 *
 * @param price spread of the logarithm of price changes
 * @param quantity spread of the logarithm of quantities
 */
public record ModelError(double price, double quantity) {
  private static final double Z90 = 1.645;

  /** Rejects negative spreads. */
  public ModelError {
    if (!(price >= 0 && quantity >= 0)) {
      throw new IllegalArgumentException("spreads " + price + ", " + quantity + " are negative");
    }
  }

  /** The errors of the shipped backtest. */
  public static ModelError shipped() {
    var spread = KeptDraws.shipped().spread();
    return new ModelError(
        spread.getOrDefault("price change", 0.0), spread.getOrDefault("quantity", 0.0));
  }

  /**
   * The range of a price that was at a calm level before. A price that does not move has no range:
   * a change is off by a factor, but by no more than it is large.
   */
  public Interval price(double value, double calm) {
    if (!(value > 0 && calm > 0)) {
      return Interval.exactly(value);
    }
    double moved = Math.abs(StrictMath.log(value / calm));
    return around(value, Math.min(price, moved));
  }

  /** The range of a share of use, at most 1. */
  public Interval share(double value) {
    Interval i = around(value, quantity);
    return new Interval(i.low(), Math.min(1, i.central()), Math.min(1, i.high()));
  }

  /** The range of tonnes. */
  public Interval quantity(double value) {
    return around(value, quantity);
  }

  /** The range of an amount of money, a price change times a quantity; gains likewise. */
  public Interval money(double value) {
    return around(value, Math.hypot(price, quantity));
  }

  /**
   * The range of a sum of amounts of money, each with an error of its own: where gains and losses
   * nearly cancel it includes zero.
   */
  public Interval sum(double... parts) {
    double central = 0;
    double below = 0;
    double above = 0;
    for (double part : parts) {
      Interval range = money(part);
      central += part;
      below = Math.hypot(below, part - range.low());
      above = Math.hypot(above, range.high() - part);
    }
    return new Interval(central - below, central, central + above);
  }

  private static Interval around(double value, double spread) {
    double factor = StrictMath.exp(Z90 * spread);
    return value >= 0
        ? new Interval(value / factor, value, value * factor)
        : new Interval(value * factor, value, value / factor);
  }
}
