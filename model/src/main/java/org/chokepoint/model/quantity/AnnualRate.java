package org.chokepoint.model.quantity;

/**
 * A rate of production, consumption or capacity.
 *
 * @param tonnesPerYear metric tonnes a year; finite, not negative
 * @param basis what the tonnes are tonnes of
 */
public record AnnualRate(double tonnesPerYear, Basis basis) {

  /** Rejects negative and non-finite rates. */
  public AnnualRate {
    Finite.require(tonnesPerYear, "annual rate");
    if (tonnesPerYear < 0) {
      throw new IllegalArgumentException("annual rate " + tonnesPerYear + " t/y is negative");
    }
  }

  /** The mass of one month: a twelfth of the year, whatever the month's length. */
  public Mass perMonth() {
    return new Mass(tonnesPerYear / 12.0, basis);
  }

  /**
   * Adds two rates of one basis.
   *
   * @throws BasisMismatchException if the bases differ
   */
  public AnnualRate plus(AnnualRate other) {
    BasisMismatchException.check(basis, other.basis);
    return new AnnualRate(tonnesPerYear + other.tonnesPerYear, basis);
  }

  /** This rate times a factor that is not negative. */
  public AnnualRate times(double factor) {
    return new AnnualRate(tonnesPerYear * factor, basis);
  }
}
