package org.chokepoint.model.quantity;

import org.chokepoint.model.source.Sourced;

/**
 * A mass in tonnes on a stated basis.
 *
 * @param tonnes metric tonnes; finite, may be negative for a difference
 * @param basis what the tonnes are tonnes of
 */
public record Mass(double tonnes, Basis basis) {

  /** Rejects a mass that is not a finite number. */
  public Mass {
    Finite.require(tonnes, "mass in tonnes");
  }

  /**
   * Adds two masses of one basis.
   *
   * @throws BasisMismatchException if the bases differ
   */
  public Mass plus(Mass other) {
    BasisMismatchException.check(basis, other.basis);
    return new Mass(tonnes + other.tonnes, basis);
  }

  /** This mass times a dimensionless factor. */
  public Mass times(double factor) {
    return new Mass(tonnes * factor, basis);
  }

  /**
   * Converts to another basis with a cited factor.
   *
   * @param to the basis to express the mass on
   * @param factor tonnes of {@code to} in one tonne of this basis, in (0, 10]
   * @throws IllegalArgumentException if the factor is out of range
   */
  public Mass convert(Basis to, Sourced<Double> factor) {
    double f = factor.value();
    if (!(f > 0 && f <= 10)) {
      throw new IllegalArgumentException(
          "conversion factor " + f + " from " + basis + " to " + to + " is outside (0, 10]");
    }
    return new Mass(tonnes * f, to);
  }
}
