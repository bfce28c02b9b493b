package org.chokepoint.metrics.dependence;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * International power from trade (Liu and Yang 2025, International Power, NBER 34006): asymmetric
 * bilateral import dependence, weighted inversely by the sector's trade elasticity.
 *
 * <p>P(a over b) = Σ (m(b from a) − m(a from b)) / θ over sectors, where m is the part of a
 * country's spending in all sectors that goes to the sector's goods from the other country.
 * Dimensionless; positive if a holds power over b. Exchanging the countries changes the sign.
 */
public final class TradePower {
  private TradePower() {}

  /**
   * Power of a over b.
   *
   * @param importsOfB b's spending on each sector's goods from a, as a share of b's total spending
   * @param importsOfA a's spending on each sector's goods from b, as a share of a's total spending
   * @param elasticity trade elasticity θ of each sector, positive
   * @param where the two countries and the year, for messages
   */
  public static Attempt<Double> of(
      double[] importsOfB, double[] importsOfA, double[] elasticity, String where) {
    double power = 0;
    for (int i = 0; i < elasticity.length; i++) {
      if (!Range.FRACTION.contains(importsOfB[i]) || !Range.FRACTION.contains(importsOfA[i])) {
        return Attempt.failed(
            FailureReason.OUT_OF_RANGE, where, "share of sector " + (i + 1) + " is not a share.");
      }
      if (!(elasticity[i] > 0)) {
        return Attempt.failed(
            FailureReason.OUT_OF_RANGE,
            where,
            "trade elasticity of sector " + (i + 1) + " is " + elasticity[i] + ".");
      }
      power += (importsOfB[i] - importsOfA[i]) / elasticity[i];
    }
    return Attempt.of(power);
  }
}
