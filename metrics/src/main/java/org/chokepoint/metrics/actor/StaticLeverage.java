package org.chokepoint.metrics.actor;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Static leverage of an actor over a target: of what the target can buy outside its own territory,
 * the part that the actor commands.
 *
 * <p>ω = Σ α(1 − τ) x / (Σ (1 − τ) x + rest) over countries, where x is a country's supply, α the
 * part of it that the actor commands and τ is 1 in the target's territory and 0 elsewhere. Range
 * [0, 1]. It counts shares only: prices, stocks and answers are for the simulated leverage. ω
 * enters the loss term of {@link org.chokepoint.metrics.dependence.CoercionLoss}.
 */
public final class StaticLeverage {
  private StaticLeverage() {}

  /**
   * The leverage.
   *
   * @param supply supply by country, not negative, followed by what belongs to no country
   * @param commanded part of each country's supply that the actor commands, in [0, 1]
   * @param own whether each country is in the target's territory
   * @param where the actor, target and good, for messages
   * @return a value in [0, 1]; EMPTY if nothing is supplied outside the target
   */
  public static Attempt<Double> of(
      double[] supply, double[] commanded, boolean[] own, String where) {
    double outside = 0;
    double held = 0;
    for (int i = 0; i < supply.length; i++) {
      if (!Range.NOT_NEGATIVE.contains(supply[i])) {
        return Range.NOT_NEGATIVE.check(supply[i], "supply " + (i + 1), where);
      }
      boolean inTarget = i < own.length && own[i];
      if (!inTarget) {
        outside += supply[i];
        held += i < commanded.length ? commanded[i] * supply[i] : 0;
      }
    }
    return outside > 0
        ? Attempt.of(Math.max(0, Math.min(1, held / outside)))
        : Attempt.failed(FailureReason.EMPTY, where, "nothing is supplied outside the target.");
  }
}
