package org.chokepoint.metrics.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;

/**
 * What moves a number.
 *
 * @param input the input
 * @param elasticity per cent by which the value moves if the input grows by one per cent, by
 *     central difference
 * @param swing absolute change of the value if the input grows by one standard deviation of its
 *     quality
 */
public record Sensitivity(Input input, double elasticity, double swing) {
  private static final double STEP = 1e-5;

  /**
   * The sensitivities of a calculation, largest swing first.
   *
   * @param calculation the calculation
   * @return one per input that can be varied; a failure for each that cannot
   */
  public static WithFailures<List<Sensitivity>> of(Calculation calculation) {
    List<Sensitivity> all = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    Attempt<Double> central = calculation.formula().apply(calculation.values());
    if (central instanceof Attempt.Failed<Double> failed) {
      return new WithFailures<>(all, List.of(failed.failure()));
    }
    for (int i = 0; i < calculation.inputs().size(); i++) {
      Attempt<Sensitivity> one = one(calculation, i, central.orThrow());
      if (one instanceof Attempt.Failed<Sensitivity> failed) {
        failures.add(failed.failure());
      } else {
        all.add(one.orThrow());
      }
    }
    all.sort(
        Comparator.comparingDouble((Sensitivity s) -> -Math.abs(s.swing()))
            .thenComparing(s -> s.input().name()));
    return new WithFailures<>(all, failures);
  }

  private static Attempt<Sensitivity> one(Calculation calculation, int index, double central) {
    Input input = calculation.inputs().get(index);
    double sigma = Spread.of(input.value().quality());
    return at(calculation, index, 1 + STEP)
        .flatMap(
            up ->
                at(calculation, index, 1 - STEP)
                    .flatMap(
                        down ->
                            at(calculation, index, StrictMath.exp(sigma))
                                .map(
                                    far -> {
                                      double slope = (up - down) / (2 * STEP);
                                      double elasticity = central == 0 ? 0 : slope / central;
                                      return new Sensitivity(input, elasticity, far - central);
                                    })));
  }

  private static Attempt<Double> at(Calculation calculation, int index, double factor) {
    double[] inputs = calculation.values();
    inputs[index] = calculation.inputs().get(index).range().clamp(inputs[index] * factor);
    return calculation.formula().apply(inputs);
  }
}
