package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * Supply risk of the United States Geological Survey (Nassar et al. 2020, Science Advances 6
 * eaay8647): SR = (DP · TE · EV)^⅓, the geometric mean of disruption potential, trade exposure
 * (which is {@link NetImportReliance}) and economic vulnerability, each in [0, 1].
 */
public final class UsgsSupplyRisk {
  private UsgsSupplyRisk() {}

  /**
   * Disruption potential DP = Σ PS² · ASI · WSI over foreign producers, in [0, 1].
   *
   * @param production production of each country; the importing country has weight 0
   * @param unable index of inability to supply of each country, in [0, 1]
   * @param unwilling index of unwillingness to supply of each country, in [0, 1]
   * @param where the material and year, for messages
   */
  public static Attempt<Double> disruptionPotential(
      Amounts production, double[] unable, double[] unwilling, String where) {
    double[] weights = new double[unable.length];
    for (int i = 0; i < weights.length; i++) {
      String country = " of country " + (i + 1);
      double unwillingness = unwilling[i];
      Attempt<Double> weight =
          Range.FRACTION
              .check(unable[i], "inability" + country, where)
              .flatMap(
                  a ->
                      Range.FRACTION
                          .check(unwillingness, "unwillingness" + country, where)
                          .map(w -> a * w));
      if (weight instanceof Attempt.Success<Double> known) {
        weights[i] = known.value();
      } else if (production.share(i) > 0) {
        return weight;
      }
    }
    return Herfindahl.weighted(production, weights, where);
  }

  /**
   * Economic vulnerability before normalisation: EV = Σ (VA / GDP) · (EXP / OP) over industries.
   *
   * @param valueAddedShare value added of each industry as a share of gross domestic product
   * @param expenditure what each industry spends on the material
   * @param operatingProfit operating profit of each industry, positive, in the same unit
   * @param where the material and year, for messages
   * @return a value not below 0; the authors normalise it over materials to [0, 1]
   */
  public static Attempt<Double> economicVulnerability(
      double[] valueAddedShare, double[] expenditure, double[] operatingProfit, String where) {
    double sum = 0;
    for (int i = 0; i < expenditure.length; i++) {
      if (!(operatingProfit[i] > 0)) {
        return Attempt.failed(
            FailureReason.OUT_OF_RANGE,
            where,
            "operating profit of industry " + (i + 1) + " is not positive.");
      }
      sum += valueAddedShare[i] * expenditure[i] / operatingProfit[i];
    }
    return Range.NOT_NEGATIVE.check(sum, "economic vulnerability", where);
  }

  /**
   * The supply risk from its three factors.
   *
   * @param disruptionPotential in [0, 1]
   * @param tradeExposure in [0, 1]
   * @param economicVulnerability normalised, in [0, 1]
   * @param where the material and year, for messages
   */
  public static Attempt<Double> of(
      double disruptionPotential,
      double tradeExposure,
      double economicVulnerability,
      String where) {
    return Range.FRACTION
        .check(disruptionPotential, "disruption potential", where)
        .flatMap(d -> Range.FRACTION.check(tradeExposure, "trade exposure", where))
        .flatMap(t -> Range.FRACTION.check(economicVulnerability, "economic vulnerability", where))
        .map(v -> StrictMath.cbrt(disruptionPotential * tradeExposure * v));
  }
}
