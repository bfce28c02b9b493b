package org.chokepoint.simulation.backtest;

/**
 * A target against the engine.
 *
 * @param target the target
 * @param low lower end of the engine's 90 per cent interval
 * @param median the engine's median
 * @param high upper end
 * @param inside whether the observed range meets the interval
 */
public record BacktestRow(
    BacktestTarget target, double low, double median, double high, boolean inside) {

  /** The median over what was observed; 1 is a hit. */
  public double ratio() {
    return median / target.observed();
  }
}
