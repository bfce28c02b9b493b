package org.chokepoint.response.plan;

import java.util.Collections;
import java.util.List;

/**
 * Money that may be committed. A project draws its whole capital cost in the year of the decision.
 *
 * @param firstYear first calendar year in which money may be committed
 * @param lastYear last such year
 * @param millionUsd one amount for the whole span, or one a year; what is not spent in a year does
 *     not carry over
 */
public record Budget(int firstYear, int lastYear, List<Double> millionUsd) {

  /** Copies the list and rejects spans, counts and amounts that make no budget. */
  public Budget {
    millionUsd = List.copyOf(millionUsd);
    int years = lastYear - firstYear + 1;
    if (years < 1 || millionUsd.size() != 1 && millionUsd.size() != years) {
      throw new IllegalArgumentException(
          "a budget from "
              + firstYear
              + " to "
              + lastYear
              + " needs one amount or one a year, not "
              + millionUsd.size());
    }
    if (millionUsd.stream().anyMatch(m -> !(m >= 0))) {
      throw new IllegalArgumentException("a budget of " + millionUsd + " holds a negative amount");
    }
  }

  /** One amount, to be committed at any time within the span. */
  public static Budget inTotal(int firstYear, int lastYear, double millionUsd) {
    return new Budget(firstYear, lastYear, List.of(millionUsd));
  }

  /** The same amount every year. */
  public static Budget everyYear(int firstYear, int lastYear, double millionUsd) {
    int years = Math.max(0, lastYear - firstYear + 1);
    return new Budget(firstYear, lastYear, Collections.nCopies(years, millionUsd));
  }

  /** The same budget times a factor. */
  public Budget times(double factor) {
    return new Budget(firstYear, lastYear, millionUsd.stream().map(m -> m * factor).toList());
  }

  /** Index of the amount that a decision in a year draws on. */
  int row(int year) {
    return millionUsd.size() == 1 ? 0 : year - firstYear;
  }

  /** The sum of all amounts. */
  public double total() {
    return millionUsd.stream().mapToDouble(Double::doubleValue).sum();
  }
}
