package org.chokepoint.simulation.backtest;

import org.chokepoint.model.source.Interval;

/**
 * A target against the engine.
 *
 * @param target the target
 * @param parameters lower end, median and upper end of the kept draws: what the parameters alone
 *     say
 * @param predicted the same widened by the spread of the errors on the fit's own targets
 */
public record BacktestRow(BacktestTarget target, Interval parameters, Interval predicted) {

  /** Whether the observed range meets the predicted interval. */
  public boolean inside() {
    return meets(predicted);
  }

  /** Whether the observed range meets the interval of the parameters alone. */
  public boolean insideParameters() {
    return meets(parameters);
  }

  private boolean meets(Interval interval) {
    return target.high() >= interval.low() && target.low() <= interval.high();
  }

  /** The median of the kept draws. */
  public double median() {
    return predicted.central();
  }

  /** The median over what was observed; 1 is a hit. */
  public double ratio() {
    return median() / target.observed();
  }
}
