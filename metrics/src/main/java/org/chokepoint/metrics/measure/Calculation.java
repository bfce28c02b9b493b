package org.chokepoint.metrics.measure;

import java.util.List;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * One value to compute: the inputs and the formula. Because both are data, the value, its interval
 * and its sensitivity to each input all follow from the same object.
 *
 * @param subject what it measures
 * @param inputs what it reads; not empty
 * @param formula how
 */
public record Calculation(Subject subject, List<Input> inputs, Formula formula) {
  /** Copies the list and rejects a calculation from nothing. */
  public Calculation {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("'" + subject + "' is calculated from nothing");
    }
  }

  /** The inputs' central values. */
  public double[] values() {
    double[] values = new double[inputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = inputs.get(i).value().value();
    }
    return values;
  }

  /**
   * The value with its provenance.
   *
   * @param definition the metric that asked
   */
  public Attempt<Sourced<Double>> evaluate(Definition definition) {
    return formula.apply(values()).map(value -> new Sourced<>(value, provenance(definition)));
  }

  private Provenance provenance(Definition definition) {
    return new Provenance.Computed(
        definition.name() + ": " + definition.citation(),
        "1",
        inputs.stream().map(i -> i.value().provenance()).toList());
  }
}
