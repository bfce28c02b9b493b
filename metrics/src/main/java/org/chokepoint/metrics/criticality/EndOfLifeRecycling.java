package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/** End-of-life recycling input rate (Blengini et al. 2017, JRC106997, equation 5). */
public final class EndOfLifeRecycling {
  private EndOfLifeRecycling() {}

  /**
   * EoL-RIR = input of secondary material from old scrap / (primary + secondary input). Range [0,
   * 1].
   *
   * @param secondary secondary material from old scrap, not negative
   * @param primary primary material, not negative, in the same unit
   * @param where the place, material and year, for messages
   */
  public static Attempt<Double> inputRate(double secondary, double primary, String where) {
    return Range.NOT_NEGATIVE
        .check(secondary, "input of old scrap", where)
        .flatMap(s -> Range.NOT_NEGATIVE.check(primary, "primary input", where))
        .flatMap(
            p ->
                secondary + p > 0
                    ? Attempt.of(secondary / (secondary + p))
                    : Attempt.failed(FailureReason.EMPTY, where, "there is no input at all."));
  }
}
