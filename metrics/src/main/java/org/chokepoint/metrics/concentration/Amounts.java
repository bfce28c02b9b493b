package org.chokepoint.metrics.concentration;

import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;

/**
 * Validated amounts of the suppliers of one good, and what is not allocated to any supplier.
 *
 * <p>The unallocated remainder counts in the total but is treated as spread over suppliers too
 * small to matter, so that it adds nothing to a sum of squares. That is the lower bound of every
 * concentration measure; {@link Herfindahl#upperBound} is the other end.
 */
public final class Amounts {
  private final double[] values;
  private final double total;

  private Amounts(double[] values, double total) {
    this.values = values;
    this.total = total;
  }

  /**
   * Amounts that are all allocated.
   *
   * @param values amounts in one unit, finite and not negative, in any order
   * @param where place of the amounts in the input
   * @return EMPTY if there is none or their sum is zero, MISSING or OUT_OF_RANGE for a bad amount
   */
  public static Attempt<Amounts> of(double[] values, String where) {
    return of(values, 0, where);
  }

  /**
   * Amounts with an unallocated remainder.
   *
   * @param values amounts in one unit, finite and not negative, in any order
   * @param unallocated what the total holds beyond them, not negative
   * @param where place of the amounts in the input
   * @return EMPTY if the total is zero, MISSING or OUT_OF_RANGE for a bad amount
   */
  public static Attempt<Amounts> of(double[] values, double unallocated, String where) {
    double total = unallocated;
    Attempt<Double> rest = Range.NOT_NEGATIVE.check(unallocated, "unallocated amount", where);
    if (rest instanceof Attempt.Failed<Double> failed) {
      return new Attempt.Failed<>(failed.failure());
    }
    for (int i = 0; i < values.length; i++) {
      if (!Range.NOT_NEGATIVE.contains(values[i])) {
        return new Attempt.Failed<>(bad(values[i], i, where));
      }
      total += values[i];
    }
    if (!(total > 0)) {
      return Attempt.failed(
          FailureReason.EMPTY, where, "nothing is supplied, so shares of it are not defined.");
    }
    return Attempt.of(new Amounts(values.clone(), total));
  }

  private static Failure bad(double value, int index, String where) {
    FailureReason reason = Double.isNaN(value) ? FailureReason.MISSING : FailureReason.OUT_OF_RANGE;
    return new Failure(reason, where, "amount of supplier " + (index + 1) + " is " + value + ".");
  }

  /** Number of suppliers. */
  public int size() {
    return values.length;
  }

  /** Sum of all amounts and the remainder; positive. */
  public double total() {
    return total;
  }

  /** Share of a supplier in the total, in [0, 1]. */
  public double share(int supplier) {
    return values[supplier] / total;
  }

  /** What is not allocated to a supplier, as a share of the total, in [0, 1]. */
  public double unallocatedShare() {
    double named = 0;
    for (double value : values) {
      named += value;
    }
    return Math.max(0, 1 - named / total);
  }

  /** Shares of all suppliers in input order. */
  public double[] shares() {
    double[] shares = new double[values.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = share(i);
    }
    return shares;
  }
}
