package org.chokepoint.response.loss;

import java.util.List;

/**
 * What a disruption costs the planned-for places in each of its years, and what supply takes off.
 *
 * @param scenario the disruption
 * @param years one entry for each year from its start
 */
public record DisruptionLoss(WeightedScenario scenario, List<Year> years) {

  /** Copies the list. */
  public DisruptionLoss {
    years = List.copyOf(years);
  }

  /**
   * One year.
   *
   * @param millionUsd loss without any option, millions of US dollars of the base year
   * @param curves what supply of each material takes off it
   */
  public record Year(double millionUsd, List<LossCurve> curves) {

    /** Copies the list. */
    public Year {
      curves = List.copyOf(curves);
    }
  }

  /** Loss over all years without any option, millions of US dollars. */
  public double total() {
    return years.stream().mapToDouble(Year::millionUsd).sum();
  }
}
