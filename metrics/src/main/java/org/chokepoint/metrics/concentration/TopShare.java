package org.chokepoint.metrics.concentration;

import java.util.Arrays;

/** The concentration ratio CR(n): the joint share of the n largest suppliers. Range [0, 1]. */
public final class TopShare {
  private TopShare() {}

  /**
   * Joint share of the largest suppliers.
   *
   * @param amounts amounts of the suppliers
   * @param n how many; at least 1, and all of them if there are fewer
   * @return share of the total in [0, 1]
   */
  public static double of(Amounts amounts, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("the " + n + " largest suppliers are nobody");
    }
    double[] shares = amounts.shares();
    Arrays.sort(shares);
    double sum = 0;
    for (int i = shares.length - 1; i >= Math.max(0, shares.length - n); i--) {
      sum += shares[i];
    }
    return Math.min(1, sum);
  }
}
