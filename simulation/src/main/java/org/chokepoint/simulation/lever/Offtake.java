package org.chokepoint.simulation.lever;

/**
 * A buyer commits to take goods from some origins and pays a premium for them.
 *
 * @param terms the actor is the buying place, the targets are the origins
 * @param shareOfDemand at full strength, share of the place's base demand under contract, in [0, 1]
 * @param premium fraction of the base price paid on top
 */
public record Offtake(LeverTerms terms, double shareOfDemand, double premium) implements Lever {

  /** Rejects shares outside [0, 1] and negative premiums. */
  public Offtake {
    Amounts.requireShare(shareOfDemand, "offtake", terms);
    Amounts.require(premium, "offtake premium", terms);
  }

  @Override
  public Offtake withTerms(LeverTerms others) {
    return new Offtake(others, shareOfDemand, premium);
  }
}
