package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.option.Options;

/**
 * What a plan rests on.
 *
 * @param options everything that can be done, programmes too
 * @param yields what is lost along the chain
 * @param losses disruptions with their losses and what supply takes off them; not empty
 * @param request what to plan
 */
public record PlanInput(
    Options options, ChainYields yields, List<DisruptionLoss> losses, PlanRequest request) {

  /** Copies the list and rejects plans against nothing. */
  public PlanInput {
    losses = List.copyOf(losses);
    if (losses.isEmpty()) {
      throw new IllegalArgumentException("a plan needs at least one disruption to stand up to");
    }
  }

  /** The same input with another request. */
  public PlanInput with(PlanRequest other) {
    return new PlanInput(options, yields, losses, other);
  }

  /** The same input with other options. */
  public PlanInput with(Options other) {
    return new PlanInput(other, yields, losses, request);
  }

  /** Year of the supply picture. */
  public int asOfYear() {
    return options.asOf().getYear();
  }
}
