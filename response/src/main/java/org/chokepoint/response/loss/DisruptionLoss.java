package org.chokepoint.response.loss;

import java.util.ArrayList;
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

  /**
   * The same loss with every tonne of supply worth a multiple.
   *
   * @param factors one for each year
   */
  public DisruptionLoss withSupplyWorth(List<Double> factors) {
    List<Year> changed = new ArrayList<>();
    for (int y = 0; y < years.size(); y++) {
      double factor = factors.get(y);
      Year year = years.get(y);
      changed.add(
          new Year(year.millionUsd(), year.curves().stream().map(c -> c.times(factor)).toList()));
    }
    return new DisruptionLoss(scenario, changed);
  }
}
