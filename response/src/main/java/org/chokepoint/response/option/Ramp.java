package org.chokepoint.response.option;

import java.util.List;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * How much of nameplate a plant delivers in its first, second, … year; the last value holds on.
 *
 * @param years fractions of nameplate in [0, 1], one range a year; not empty
 */
public record Ramp(Sourced<List<Interval>> years) {

  /** Copies the list and rejects fractions outside [0, 1]. */
  public Ramp {
    years = years.map(List::copyOf);
    if (years.value().isEmpty()) {
      throw new IllegalArgumentException("a ramp needs at least one year");
    }
    for (Interval year : years.value()) {
      if (year.low() < 0 || year.high() > 1) {
        throw new IllegalArgumentException("ramp year " + year + " is outside [0, 1]");
      }
    }
  }

  /**
   * The fraction of nameplate in a year of production.
   *
   * @param yearOfProduction 0 in the first year; negative before
   */
  public double fraction(int yearOfProduction, Bound bound) {
    if (yearOfProduction < 0) {
      return 0;
    }
    List<Interval> curve = years.value();
    return bound.of(curve.get(Math.min(yearOfProduction, curve.size() - 1)));
  }
}
