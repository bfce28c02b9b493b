package org.chokepoint.simulation.lever;

/**
 * A public stock is sold into the actor's market.
 *
 * @param terms the actor is the place that releases; targets are not used
 * @param monthsOfDemand at full strength, months of the place's base demand of each material in
 *     scope, spread evenly over the lever's months
 */
public record StockRelease(LeverTerms terms, double monthsOfDemand) implements Lever {

  /** Rejects negative amounts. */
  public StockRelease {
    Amounts.require(monthsOfDemand, "stock release", terms);
  }

  @Override
  public StockRelease withTerms(LeverTerms others) {
    return new StockRelease(others, monthsOfDemand);
  }
}
