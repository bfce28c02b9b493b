package org.chokepoint.simulation.lever;

/**
 * A state guarantees its producers a price and pays them the difference to the market price of the
 * month before.
 *
 * @param terms the actor is the place whose producers are covered; targets are not used
 * @param usdPerKg guaranteed price of the refined material in scope, US dollars per kilogram
 */
public record PriceFloor(LeverTerms terms, double usdPerKg) implements Lever {

  /** Rejects negative prices. */
  public PriceFloor {
    Amounts.require(usdPerKg, "price floor", terms);
  }

  @Override
  public PriceFloor withTerms(LeverTerms others) {
    return new PriceFloor(others, usdPerKg);
  }
}
