package org.chokepoint.simulation.lever;

/**
 * A controller denies access: nothing in scope goes from its place to the targets. With companies
 * in scope their plants get none of the controller's goods; with end uses, those users get none.
 *
 * @param terms actor, targets, scope, dates and strength
 * @param contentThreshold an extraterritorial rule also stops goods made elsewhere whose share of
 *     the controller's material is above this; 1 for no such rule
 */
public record Access(LeverTerms terms, double contentThreshold) implements Lever {

  /** Rejects thresholds outside [0, 1]. */
  public Access {
    Amounts.requireShare(contentThreshold, "access", terms);
  }

  /** An embargo without extraterritorial reach. */
  public static Access embargo(LeverTerms terms) {
    return new Access(terms, 1);
  }

  @Override
  public Access withTerms(LeverTerms others) {
    return new Access(others, contentThreshold);
  }
}
