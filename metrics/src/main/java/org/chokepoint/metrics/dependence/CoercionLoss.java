package org.chokepoint.metrics.dependence;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * What a user loses when the inputs that a coercer controls are cut off (Clayton, Maggiori and
 * Schreger 2024, A Theory of Economic Coercion and Fragmentation, NBER 33309; nested CES).
 *
 * <p>Loss = β · ln(1 / (1 − ω)) / (σ − 1), the log change of output. It is convex in ω: a share of
 * 0.99 is far worse than one of 0.85, and at 1 there is no finite loss.
 */
public final class CoercionLoss {
  private CoercionLoss() {}

  /**
   * The loss term as a log change, not below 0.
   *
   * @param commanded ω, share of the input that the coercer commands, in [0, 1)
   * @param inputShare β, expenditure share of the input in the user's cost, in [0, 1]
   * @param elasticity σ, elasticity of substitution between sources of the input, above 1
   * @param where the user and the input, for messages
   * @return OUT_OF_RANGE if the coercer commands everything, for then nothing bounds the loss
   */
  public static Attempt<Double> of(
      double commanded, double inputShare, double elasticity, String where) {
    if (commanded == 1) {
      return Attempt.failed(
          FailureReason.OUT_OF_RANGE,
          where,
          "the whole input is commanded, so no finite loss bounds it. Use the simulated leverage.");
    }
    if (!(elasticity > 1)) {
      return Attempt.failed(
          FailureReason.OUT_OF_RANGE,
          where,
          "elasticity of substitution " + elasticity + " is not above 1.");
    }
    return Range.FRACTION
        .check(commanded, "commanded share", where)
        .flatMap(w -> Range.FRACTION.check(inputShare, "expenditure share", where))
        .map(b -> b * -StrictMath.log1p(-commanded) / (elasticity - 1));
  }
}
