package org.chokepoint.metrics.uncertainty;

import java.util.Arrays;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.source.Interval;

/**
 * Intervals by resampling: the 5th and the 95th percentile of a calculation over the draws of its
 * inputs, widened to hold the central value. Draws in which the formula has no value are left out.
 */
public final class Intervals {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private final Perturbation perturbation;

  /** Intervals from draws. */
  public Intervals(Perturbation perturbation) {
    this.perturbation = perturbation;
  }

  /**
   * The interval of a calculation.
   *
   * @param calculation the calculation
   * @param central its central value
   */
  public Interval of(Calculation calculation, double central) {
    double[] sample = sample(calculation);
    if (sample.length == 0) {
      return Interval.exactly(central);
    }
    Arrays.sort(sample);
    return new Interval(
        Math.min(central, quantile(sample, LOW)),
        central,
        Math.max(central, quantile(sample, HIGH)));
  }

  private double[] sample(Calculation calculation) {
    double[] inputs = new double[calculation.inputs().size()];
    double[][] values = perturbation.draws(calculation);
    double[] sample = new double[perturbation.draws()];
    int n = 0;
    for (int draw = 0; draw < sample.length; draw++) {
      Perturbation.pick(values, draw, inputs);
      if (calculation.formula().apply(inputs) instanceof Attempt.Success<Double> value) {
        sample[n++] = value.value();
      }
    }
    return Arrays.copyOf(sample, n);
  }

  static double quantile(double[] sorted, double level) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(level * sorted.length))];
  }
}
