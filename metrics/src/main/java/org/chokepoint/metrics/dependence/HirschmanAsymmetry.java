package org.chokepoint.metrics.dependence;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;

/**
 * Asymmetry of dependence between two trading parties (Hirschman 1945, National Power and the
 * Structure of Foreign Trade, chapter 2): who would suffer more from the end of the exchange.
 *
 * <p>A = d(b on a) − d(a on b), where d(x on y) is y's part in all of x's trade. Range [−1, 1];
 * positive if b depends more on a than a on b. Exchanging the parties changes the sign.
 */
public final class HirschmanAsymmetry {
  private HirschmanAsymmetry() {}

  /**
   * Asymmetry in favour of a.
   *
   * @param exchange trade between a and b, not negative
   * @param totalOfA all trade of a, positive, at least the exchange
   * @param totalOfB all trade of b, positive, at least the exchange
   * @param where the two parties and the year, for messages
   */
  public static Attempt<Double> of(
      double exchange, double totalOfA, double totalOfB, String where) {
    return dependence(exchange, totalOfB, where)
        .flatMap(bOnA -> dependence(exchange, totalOfA, where).map(aOnB -> bOnA - aOnB));
  }

  /** Dependence d = exchange / total, in [0, 1]. */
  public static Attempt<Double> dependence(double exchange, double total, String where) {
    return Range.NOT_NEGATIVE
        .check(exchange, "trade between the parties", where)
        .flatMap(
            x ->
                new Range(Math.max(x, Double.MIN_NORMAL), Double.POSITIVE_INFINITY)
                    .check(total, "all trade of a party", where))
        .map(t -> exchange / t);
  }
}
