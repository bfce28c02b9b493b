package org.chokepoint.metrics.concentration;

/**
 * Theil's index of inequality between suppliers (Theil 1967, Economics and Information Theory).
 *
 * <p>T = Σ s ln(n s) over the n suppliers that supply. Range [0, ln n]; 0 if all supply the same.
 */
public final class TheilIndex {
  private TheilIndex() {}

  /**
   * Theil's index in nats. The shares are those of the named suppliers among themselves: an
   * unallocated remainder has no number of suppliers and is left out. No named supplier gives 0.
   */
  public static double of(Amounts amounts) {
    double named = 1 - amounts.unallocatedShare();
    int n = 0;
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      double share = named > 0 ? amounts.share(i) / named : 0;
      if (share > 0) {
        n++;
        sum += share * StrictMath.log(share);
      }
    }
    return n == 0 ? 0 : Math.max(0, sum + StrictMath.log(n));
  }
}
