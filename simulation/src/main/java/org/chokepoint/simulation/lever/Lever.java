package org.chokepoint.simulation.lever;

import java.util.Optional;
import org.chokepoint.model.signal.LeverKind;

/**
 * An immutable, dated perturbation of the base market. At zero strength it changes nothing, to the
 * bit.
 */
public sealed interface Lever
    permits PriceControl, SupplyTerms, Access, Outage, Tariff, StockRelease, PriceFloor, Offtake {

  /** Actor, targets, scope, dates and strength. */
  LeverTerms terms();

  /** The same lever on other terms. */
  Lever withTerms(LeverTerms others);

  /** The same lever at another strength. */
  default Lever withStrength(double strength) {
    return withTerms(terms().withStrength(strength));
  }

  /** Which of the controller's three kinds it is; empty for responses and accidents. */
  default Optional<LeverKind> kind() {
    if (this instanceof PriceControl) {
      return Optional.of(LeverKind.PRICE);
    }
    if (this instanceof SupplyTerms) {
      return Optional.of(LeverKind.SUPPLY_TERMS);
    }
    return this instanceof Access ? Optional.of(LeverKind.ACCESS) : Optional.empty();
  }
}
