package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Money that may be committed. A project draws its whole capital cost in the year of the decision;
 * what is not spent in a year carries over to the next.
 *
 * @param firstYear first calendar year in which money may be committed
 * @param lastYear last such year
 * @param millionUsd what each year adds
 */
public record Budget(int firstYear, int lastYear, List<Double> millionUsd) {

  /** Copies the list and rejects spans, counts and amounts that make no budget. */
  public Budget {
    millionUsd = List.copyOf(millionUsd);
    int years = lastYear - firstYear + 1;
    if (years < 1 || millionUsd.size() != years) {
      throw new IllegalArgumentException(
          "a budget from "
              + firstYear
              + " to "
              + lastYear
              + " needs one amount a year, not "
              + millionUsd.size());
    }
    if (millionUsd.stream().anyMatch(m -> !(m >= 0))) {
      throw new IllegalArgumentException("a budget of " + millionUsd + " holds a negative amount");
    }
  }

  /** One amount that comes in equal parts, one a year. */
  public static Budget spread(int firstYear, int lastYear, double millionUsd) {
    int years = Math.max(1, lastYear - firstYear + 1);
    return everyYear(firstYear, lastYear, millionUsd / years);
  }

  /** One amount that is there from the first year on. */
  public static Budget atOnce(int firstYear, int lastYear, double millionUsd) {
    return of(firstYear, lastYear, List.of(millionUsd));
  }

  /** The same amount every year. */
  public static Budget everyYear(int firstYear, int lastYear, double millionUsd) {
    int years = Math.max(0, lastYear - firstYear + 1);
    return new Budget(firstYear, lastYear, Collections.nCopies(years, millionUsd));
  }

  /** The amounts of the first years; the years after them add nothing. */
  public static Budget of(int firstYear, int lastYear, List<Double> millionUsd) {
    List<Double> amounts = new ArrayList<>(millionUsd);
    while (amounts.size() < lastYear - firstYear + 1) {
      amounts.add(0.0);
    }
    return new Budget(firstYear, lastYear, amounts);
  }

  /** The same budget times a factor. */
  public Budget times(double factor) {
    return new Budget(firstYear, lastYear, millionUsd.stream().map(m -> m * factor).toList());
  }

  /** The same money if nothing is decided before a year of the span. */
  public Budget notBefore(int year) {
    int waited = year - firstYear;
    List<Double> amounts = new ArrayList<>(millionUsd.subList(waited, millionUsd.size()));
    amounts.set(0, availableBy(year));
    return new Budget(year, lastYear, amounts);
  }

  /** What has come in by a year if nothing is spent. */
  double availableBy(int year) {
    return millionUsd.subList(0, row(year) + 1).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Index of the amount that comes in a year. */
  int row(int year) {
    return year - firstYear;
  }

  /** The sum of all amounts. */
  public double total() {
    return millionUsd.stream().mapToDouble(Double::doubleValue).sum();
  }
}
