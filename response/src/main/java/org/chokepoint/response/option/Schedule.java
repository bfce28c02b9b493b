package org.chokepoint.response.option;

import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * When an option delivers.
 *
 * @param leadYears years from the decision to the first year of production; 0 if it produces
 * @param firstYear first calendar year of production if decided in the month of the picture, or as
 *     it was for what exists; whole years
 * @param ramp how production grows from then
 */
public record Schedule(Sourced<Interval> leadYears, Sourced<Interval> firstYear, Ramp ramp) {

  /** The fraction of nameplate delivered in a calendar year; a low bound starts late. */
  public double fraction(int year, Bound bound) {
    return fractionIfDelayed(year, 0, bound);
  }

  /** The same if the decision is put off by some years. */
  public double fractionIfDelayed(int year, int delayYears, Bound bound) {
    double start = bound.opposite().of(firstYear.value()) + delayYears;
    return ramp.fraction(year - (int) Math.round(start), bound);
  }
}
