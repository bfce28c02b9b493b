package org.chokepoint.model.signal;

import java.time.LocalDate;

/**
 * A resolved date: one day, or the days of a month or year if the text says no more.
 *
 * @param from first day
 * @param to last day
 */
public record DateSpan(LocalDate from, LocalDate to) {

  /** Rejects inverted spans. */
  public DateSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("date span " + from + ".." + to + " is inverted");
    }
  }

  /** One day. */
  public static DateSpan day(LocalDate date) {
    return new DateSpan(date, date);
  }
}
