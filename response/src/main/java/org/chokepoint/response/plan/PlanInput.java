package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;
import org.chokepoint.response.gap.ChainYields;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.Options;
import org.chokepoint.response.option.Programmes;

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

  /** The same input with other losses. */
  public PlanInput withLosses(List<DisruptionLoss> other) {
    return new PlanInput(options, yields, other, request);
  }

  /** The same input with stocks, thrift and joint purchasing of every material that runs short. */
  public PlanInput withProgrammes() {
    Programmes programmes = new Programmes(asOfYear(), request.places());
    TreeMap<MaterialId, LossCurve> curves = new TreeMap<>();
    for (DisruptionLoss loss : losses) {
      for (DisruptionLoss.Year year : loss.years()) {
        year.curves().forEach(c -> curves.putIfAbsent(c.material(), c));
      }
    }
    List<Option> added = new ArrayList<>();
    for (LossCurve curve : curves.values()) {
      Sourced<Double> price =
          Assumption.of(
              curve.usdPerKg(), "calm price of " + curve.material() + " in the market model");
      added.addAll(programmes.of(curve.material(), curve.usedTonnes(), price));
    }
    return with(options.with(added));
  }

  /** Year of the supply picture. */
  public int asOfYear() {
    return options.asOf().getYear();
  }
}
