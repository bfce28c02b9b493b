package org.chokepoint.simulation.lever;

/**
 * A controller moves a price.
 *
 * @param terms actor, targets, scope, dates and strength
 * @param mode how
 * @param amount at full strength, a fraction of the base price, not negative; what it means stands
 *     at the mode
 */
public record PriceControl(LeverTerms terms, Mode mode, double amount) implements Lever {

  /** How a price is moved. */
  public enum Mode {
    /** Exports to the targets pay the amount to the actor's treasury. */
    EXPORT_TAX,
    /** Exporters keep a margin of the amount, as a cartel does. */
    MARK_UP,
    /** Goods do not leave below this multiple of the base price: amount 0.2 means 1.2 times. */
    EXPORT_FLOOR,
    /** Exports to the targets are subsidised by the amount (dumping). */
    EXPORT_SUBSIDY,
    /**
     * The price at which concentrate is passed on inside a state-directed chain rises by the
     * amount; the seller earns what the buyer pays.
     */
    TRANSFER_PRICE
  }

  /** Rejects amounts that are negative or not finite. */
  public PriceControl {
    Amounts.require(amount, "price control", terms);
  }

  @Override
  public PriceControl withTerms(LeverTerms others) {
    return new PriceControl(others, mode, amount);
  }
}
