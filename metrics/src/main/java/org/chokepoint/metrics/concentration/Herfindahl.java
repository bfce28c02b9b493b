package org.chokepoint.metrics.concentration;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.quantity.Concentration;

/**
 * The Herfindahl–Hirschman index: the sum of squared shares (Hirschman 1945, National Power and the
 * Structure of Foreign Trade, appendix; Herfindahl 1950, Concentration in the Steel Industry).
 *
 * <p>HHI = Σ s². Range (0, 1]; n equal suppliers give 1/n.
 */
public final class Herfindahl {
  private Herfindahl() {}

  /** HHI of the amounts; the unallocated remainder adds nothing. */
  public static Concentration of(Amounts amounts) {
    return Concentration.ofUnitScale(Math.min(1, sumOfSquares(amounts)));
  }

  /**
   * The HHI if the unallocated remainder belonged to the supplier for whom it raises the index
   * most, or to one supplier of its own if none is named. No allocation of the remainder gives
   * more.
   */
  public static Concentration upperBound(Amounts amounts) {
    double largest = 0;
    for (int i = 0; i < amounts.size(); i++) {
      largest = Math.max(largest, amounts.share(i));
    }
    double rest = amounts.unallocatedShare();
    double bound = sumOfSquares(amounts) + rest * rest + 2 * rest * largest;
    return Concentration.ofUnitScale(Math.min(1, bound));
  }

  /**
   * Weighted HHI: Σ s² w. With the scaled governance score as weight it is the WGI-weighted index
   * of the European Union (Blengini et al. 2017, Methodology for establishing the EU list of
   * critical raw materials, JRC106997), there multiplied by the trade factor t as well.
   *
   * @param amounts amounts of the suppliers
   * @param weights weight of each supplier in the order of the amounts; not negative
   * @param where place of the weights in the input
   * @return a value in [0, largest weight]; a failure if a supplier that supplies has no weight
   */
  public static Attempt<Double> weighted(Amounts amounts, double[] weights, String where) {
    if (weights.length != amounts.size()) {
      throw new IllegalArgumentException(
          weights.length + " weights for " + amounts.size() + " suppliers");
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = amounts.share(i);
      if (share == 0) {
        continue;
      }
      Attempt<Double> weight =
          Range.NOT_NEGATIVE.check(weights[i], "weight of supplier " + (i + 1), where);
      if (!weight.succeeded()) {
        return weight;
      }
      sum += share * share * weights[i];
    }
    return Attempt.of(sum);
  }

  private static double sumOfSquares(Amounts amounts) {
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      sum += amounts.share(i) * amounts.share(i);
    }
    return sum;
  }
}
