package org.chokepoint.response.loss;

import org.chokepoint.simulation.scenario.Scenario;

/**
 * A disruption that a plan must stand up to.
 *
 * @param scenario what happens, on a calendar of its own; a plan moves it to other years
 * @param weight relative probability; positive
 */
public record WeightedScenario(Scenario scenario, double weight) {

  /** Rejects weights that are not positive. */
  public WeightedScenario {
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "weight " + weight + " of scenario '" + scenario.id() + "' is not positive");
    }
  }
}
