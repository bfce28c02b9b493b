package org.chokepoint.simulation.lever;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.PlaceCode;

/**
 * What all levers have in common.
 *
 * @param id short name, unique within a scenario
 * @param actor who pulls it
 * @param targets places it is directed against, {@code EU27} for all members; empty for every place
 *     but the actor's
 * @param scope what it touches
 * @param timing when it acts
 * @param strength 0 for not at all to 1 for in full; 0 leaves every number as it was
 */
public record LeverTerms(
    String id, Actor actor, List<PlaceCode> targets, Scope scope, Timing timing, double strength) {

  /** Copies the list and rejects strengths outside [0, 1]. */
  public LeverTerms {
    targets = List.copyOf(targets);
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "strength " + strength + " of lever '" + id + "' is outside 0..1");
    }
    if (targets.contains(actor.place())) {
      throw new IllegalArgumentException(
          "lever '" + id + "' is directed by " + actor.place() + " against itself");
    }
  }

  /** The same terms at another strength. */
  public LeverTerms withStrength(double value) {
    return new LeverTerms(id, actor, targets, scope, timing, value);
  }

  /** The same terms for another scope. */
  public LeverTerms on(Scope other) {
    return new LeverTerms(id, actor, targets, other, timing, strength);
  }

  /** Strength times phase in a month, in [0, 1]. */
  public double effect(YearMonth month) {
    return strength * timing.phase(month);
  }
}
