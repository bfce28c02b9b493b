package org.chokepoint.response.plan;

import java.util.Comparator;
import java.util.List;

/**
 * What one option of a plan is worth.
 *
 * @param start the option as planned
 * @param alone loss avoided if it were the only one, millions of US dollars
 * @param inCompany its Shapley value: the mean of what it adds over the orders in which the plan's
 *     options could be taken (Shapley 1953), by sampled orders
 * @param last loss avoided by adding it to all the others
 * @param mostIn disruption in which it avoids most when added last; empty if in none
 * @param explanation why it is worth so much or nothing
 */
public record OptionValue(
    PlannedStart start,
    double alone,
    double inCompany,
    double last,
    String mostIn,
    String explanation) {

  /** Loss avoided in company for each dollar; 0 if it costs nothing and helps nothing. */
  public double perDollar() {
    double cost = start.millionUsd();
    return cost > 0 ? inCompany / cost : inCompany > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  /** Largest value in company first. */
  static List<OptionValue> ranked(List<OptionValue> values) {
    return values.stream()
        .sorted(
            Comparator.comparingDouble((OptionValue v) -> -v.inCompany())
                .thenComparing(v -> v.start().option().id()))
        .toList();
  }
}
