package org.chokepoint.model.quantity;

/**
 * A price per kilogram.
 *
 * @param usdPerKg US dollars of the day per kilogram; finite, not negative
 * @param basis what the kilogram is a kilogram of
 */
public record UnitPrice(double usdPerKg, Basis basis) {

  /** Rejects negative and non-finite prices. */
  public UnitPrice {
    Finite.require(usdPerKg, "price");
    if (usdPerKg < 0) {
      throw new IllegalArgumentException("price " + usdPerKg + " USD/kg is negative");
    }
  }
}
