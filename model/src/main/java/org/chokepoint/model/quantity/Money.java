package org.chokepoint.model.quantity;

/**
 * An amount of money.
 *
 * @param amount in units of the currency; finite, may be negative
 * @param currency ISO 4217 code
 * @param priceYear the year whose prices the amount is in
 */
public record Money(double amount, String currency, int priceYear) {

  /** Rejects non-finite amounts and malformed currency codes. */
  public Money {
    Finite.require(amount, "amount of money");
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
    }
  }

  /** US dollars of a year. */
  public static Money usd(double amount, int priceYear) {
    return new Money(amount, "USD", priceYear);
  }
}
