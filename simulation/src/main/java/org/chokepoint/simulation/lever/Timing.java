package org.chokepoint.simulation.lever;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When a lever acts.
 *
 * @param from first month of effect
 * @param to last month of effect
 * @param phaseInMonths months over which the strength grows in equal steps to its full value; 0 or
 *     1 for at once
 * @param announced month from which buyers know of it; not after {@code from}
 */
public record Timing(YearMonth from, YearMonth to, int phaseInMonths, YearMonth announced) {

  /** Rejects inverted spans. */
  public Timing {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("lever ends in " + to + ", before it begins in " + from);
    }
    if (announced.isAfter(from)) {
      throw new IllegalArgumentException(
          "lever is announced in " + announced + ", after it begins in " + from);
    }
    if (phaseInMonths < 0) {
      throw new IllegalArgumentException("phase-in of " + phaseInMonths + " months is negative");
    }
  }

  /** At full strength from the first month to the last, known from the first. */
  public static Timing between(YearMonth from, YearMonth to) {
    return new Timing(from, to, 0, from);
  }

  /** The share of full strength in a month, in [0, 1]; 0 outside the span. */
  public double phase(YearMonth month) {
    if (month.isBefore(from) || month.isAfter(to)) {
      return 0;
    }
    long age = from.until(month, ChronoUnit.MONTHS) + 1;
    return phaseInMonths <= 1 ? 1 : Math.min(1, age / (double) phaseInMonths);
  }

  /** Whether buyers know in a month that it acts or will act. */
  public boolean known(YearMonth month) {
    return !month.isBefore(announced) && !month.isAfter(to);
  }
}
