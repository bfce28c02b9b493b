package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.option.OptionId;

/**
 * The ensemble of a plan: which disruption begins in which year, and how lucky each project is.
 * Draws are pure functions of seed and index, so plans compared with each other face the same ones.
 */
final class ScenarioDraws {

  private final RandomStreams streams;
  private final List<Draw> draws = new ArrayList<>();

  ScenarioDraws(List<DisruptionLoss> losses, PlanRequest request, int asOfYear) {
    this.streams = new RandomStreams(request.limits().seed());
    double total = losses.stream().mapToDouble(l -> l.scenario().weight()).sum();
    int first = asOfYear + 1;
    int span = Math.max(1, request.untilYear() - first + 1);
    for (int i = 0; i < request.draws(); i++) {
      RandomGenerator random = streams.draw("response.plan.disruption", i);
      // Stratified: every disruption comes up in proportion to its weight, whatever the seed.
      double at = (i + random.nextDouble()) / request.draws() * total;
      draws.add(new Draw(i, pick(losses, at), first + random.nextInt(span)));
    }
  }

  private static int pick(List<DisruptionLoss> losses, double at) {
    double passed = 0;
    for (int k = 0; k < losses.size(); k++) {
      passed += losses.get(k).scenario().weight();
      if (at < passed) {
        return k;
      }
    }
    return losses.size() - 1;
  }

  List<Draw> draws() {
    return draws;
  }

  /** Where an option ends between slow and fast in a draw, in [0, 1]. */
  double luck(Draw draw, OptionId option) {
    return streams.draw("response.plan.luck." + option, draw.index()).nextDouble();
  }

  /**
   * One scenario of the ensemble.
   *
   * @param index number of the draw
   * @param disruption index of the disruption
   * @param onsetYear calendar year in which it begins
   */
  record Draw(int index, int disruption, int onsetYear) {}
}
