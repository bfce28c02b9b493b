package org.chokepoint.simulation.market;

/**
 * Which rules between and within months are on. Each is a few lines and can be switched off to see
 * what it does.
 *
 * @param stocks users and traders hold stocks and draw on them when prices exceed expectation
 * @param riskBuying known restrictions raise the cover aimed at
 * @param expectations expected prices follow prices; otherwise they stay at the calm level
 * @param substitution reference demand gives way to lasting high prices, at a limited speed
 * @param capacity idle and new supply comes on after months of high price; plants under
 *     construction start and ramp up
 * @param closure mines stop when their revenue stays low and restart when it recovers
 * @param leakage goods leave against the rules at a cost
 * @param switching buyers shift to other suppliers only step by step
 */
public record Rules(
    boolean stocks,
    boolean riskBuying,
    boolean expectations,
    boolean substitution,
    boolean capacity,
    boolean closure,
    boolean leakage,
    boolean switching) {

  /** All rules. */
  public static final Rules ALL = new Rules(true, true, true, true, true, true, true, true);

  /** No rule: every month is a calm market with levers. */
  public static final Rules NONE =
      new Rules(false, false, false, false, false, false, false, false);

  /** All but stocks, risk buying and expectations. */
  public Rules withoutStocks() {
    return new Rules(false, false, false, substitution, capacity, closure, leakage, switching);
  }

  /** All but leakage. */
  public Rules withoutLeakage() {
    return new Rules(
        stocks, riskBuying, expectations, substitution, capacity, closure, false, switching);
  }
}
