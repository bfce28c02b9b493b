package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * GeoPolRisk (Gemechu et al. 2016, Journal of Industrial Ecology 20:154; Koyamparambath et al.
 * 2024, International Journal of Life Cycle Assessment).
 *
 * <p>Import risk = Σ f g / (F + p) over trade partners, where f is what a partner ships, g its
 * political instability in [0, 1], F = Σ f and p domestic production. Score = HHI of world
 * production · import risk, range [0, 1]. Characterisation factor = score · price / 0.409412948, in
 * kg copper equivalent per kg.
 */
public final class GeoPolRisk {
  /** Copper's score times price, mean of the OECD 2017–2021, which sets copper to one. */
  public static final double COPPER = 0.409412948;

  private GeoPolRisk() {}

  /**
   * What a country imports of a material in a year.
   *
   * @param shipped quantity from each partner, in tonnes, not negative
   * @param instability political instability of each partner, in [0, 1]
   * @param production domestic production in tonnes, not negative
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Imports(double[] shipped, double[] instability, double production) {
    /** Rejects arrays of different lengths. */
    public Imports {
      if (shipped.length != instability.length) {
        throw new IllegalArgumentException(
            shipped.length + " shipments but " + instability.length + " scores");
      }
    }
  }

  /**
   * Import risk: the instability-weighted share of imports in supply, in [0, 1].
   *
   * @param imports imports of the country
   * @param where the country, material and year, for messages
   * @return EMPTY if nothing is imported or produced, MISSING for an unknown instability
   */
  public static Attempt<Double> importRisk(Imports imports, String where) {
    double total = 0;
    double risky = 0;
    for (int i = 0; i < imports.shipped().length; i++) {
      double f = imports.shipped()[i];
      double g = imports.instability()[i];
      if (!Range.NOT_NEGATIVE.contains(f) || (f > 0 && !Range.FRACTION.contains(g))) {
        return bad(f, g, i, where);
      }
      total += f;
      risky += f > 0 ? f * g : 0;
    }
    double supply = total + imports.production();
    if (!Range.NOT_NEGATIVE.contains(imports.production()) || !(supply > 0)) {
      return Attempt.failed(
          FailureReason.EMPTY, where, "supply is " + supply + ", so its risk is not defined.");
    }
    return Attempt.of(risky / supply);
  }

  private static Attempt<Double> bad(double shipped, double instability, int i, String where) {
    Attempt<Double> quantity =
        Range.NOT_NEGATIVE.check(shipped, "quantity of partner " + (i + 1), where);
    return quantity.succeeded()
        ? Range.FRACTION.check(instability, "instability of partner " + (i + 1), where)
        : quantity;
  }

  /**
   * The score.
   *
   * @param concentration HHI of world production in [0, 1]
   * @param importRisk import risk in [0, 1]
   * @param where the country, material and year, for messages
   */
  public static Attempt<Double> score(double concentration, double importRisk, String where) {
    return Range.FRACTION
        .check(concentration, "HHI of world production", where)
        .flatMap(h -> Range.FRACTION.check(importRisk, "import risk", where))
        .map(r -> concentration * r);
  }

  /**
   * The characterisation factor in kg copper equivalent per kg.
   *
   * @param score the score
   * @param price import price in thousand USD per tonne, not negative
   * @param where the country, material and year, for messages
   */
  public static Attempt<Double> characterisationFactor(double score, double price, String where) {
    return Range.NOT_NEGATIVE.check(price, "price", where).map(p -> score * p / COPPER);
  }
}
