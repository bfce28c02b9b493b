package org.chokepoint.simulation.lever;

/**
 * A buyer's state taxes imports.
 *
 * @param terms the actor is the importing place, the targets are the origins
 * @param adValorem at full strength, tax as a fraction of the base price
 */
public record Tariff(LeverTerms terms, double adValorem) implements Lever {

  /** Rejects negative rates. */
  public Tariff {
    Amounts.require(adValorem, "tariff", terms);
  }

  @Override
  public Tariff withTerms(LeverTerms others) {
    return new Tariff(others, adValorem);
  }
}
