package org.chokepoint.response.plan;

import java.util.List;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * What one project does for the places planned for, whether the plan takes it or not.
 *
 * @param start the project in full, decided as early as it can be
 * @param planned whether the plan starts it, in whatever size and year
 * @param firstYear first year of production, if decided then
 * @param alone loss avoided if it were all that is added, millions of US dollars, as the plan's
 *     risk measure counts
 * @param besidePlan loss avoided by it beside the rest of the plan
 * @param relief expected loss avoided beside the plan in each disruption, largest first
 * @param explanation which bottleneck it relieves, or which one keeps it from helping
 */
public record ProjectRank(
    PlannedStart start,
    boolean planned,
    Sourced<Interval> firstYear,
    Sourced<Double> alone,
    Sourced<Double> besidePlan,
    List<Relief> relief,
    String explanation) {

  /** Copies the list. */
  public ProjectRank {
    relief = List.copyOf(relief);
  }

  /**
   * Relief in one disruption.
   *
   * @param disruption id
   * @param millionUsd expected loss avoided, millions of US dollars
   */
  public record Relief(String disruption, double millionUsd) {}

  /** Loss avoided beside the plan for each dollar of capital cost; 0 if it costs nothing. */
  public double perDollar() {
    double cost = start.millionUsd();
    return cost > 0 ? besidePlan.value() / cost : 0;
  }
}
