package org.chokepoint.metrics.measure;

import org.chokepoint.model.failure.Attempt;

/** A pure function of a calculation's inputs. */
@FunctionalInterface
public interface Formula {
  /**
   * Evaluates the formula.
   *
   * @param inputs values in the order of the calculation's inputs; not kept, not changed
   * @return the value, finite; or why there is none
   */
  Attempt<Double> apply(double[] inputs);
}
