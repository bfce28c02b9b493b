package org.chokepoint.simulation.lever;

/**
 * A controller sets the terms on which it supplies.
 *
 * @param terms actor, targets, scope, dates and strength
 * @param mode how
 * @param share at full strength, the share of base exports still let through, in [0, 1]
 * @param delayMonths months after the start in which licences are still being processed and nothing
 *     leaves; 0 for a quota
 */
public record SupplyTerms(LeverTerms terms, Mode mode, double share, int delayMonths)
    implements Lever {

  /** How supply is rationed. */
  public enum Mode {
    /** One limit on the sum of exports of all goods in scope to all targets. */
    QUOTA,
    /** A limit on every good to every target. */
    LICENCE
  }

  /** Rejects shares outside [0, 1] and negative delays. */
  public SupplyTerms {
    Amounts.requireShare(share, "supply terms", terms);
    Amounts.require(delayMonths, "licence delay", terms);
  }

  @Override
  public SupplyTerms withTerms(LeverTerms others) {
    return new SupplyTerms(others, mode, share, delayMonths);
  }
}
