package org.chokepoint.metrics.criticality;

import org.chokepoint.metrics.concentration.Amounts;

/**
 * The diversification benchmark of the European Critical Raw Materials Act (Regulation (EU)
 * 2024/1252, article 5(1)(b)): by 2030 no third country provides more than 65 % of the Union's
 * annual consumption of a strategic raw material at any relevant stage of processing.
 */
public final class CrmActTest {
  /** The largest share that a third country may have. */
  public static final double LIMIT = 0.65;

  private CrmActTest() {}

  /**
   * The largest share of one third country, in [0, 1]. The benchmark is missed above {@link
   * #LIMIT}.
   *
   * @param supply supply by country
   * @param thirdCountry whether each country is a third country
   */
  public static double largestThirdCountryShare(Amounts supply, boolean[] thirdCountry) {
    double largest = 0;
    for (int i = 0; i < supply.size(); i++) {
      if (thirdCountry[i]) {
        largest = Math.max(largest, supply.share(i));
      }
    }
    return largest;
  }

  /** Whether a share breaks the benchmark. */
  public static boolean broken(double largestShare) {
    return largestShare > LIMIT;
  }
}
