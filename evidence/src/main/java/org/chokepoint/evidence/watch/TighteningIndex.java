package org.chokepoint.evidence.watch;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.id.SignalId;

/**
 * How far an actor has tightened lately:
 *
 * <p>T(m) = sum over signals i up to month m of w(i) p(i) 2^(-(m - m(i)) / h)
 *
 * <p>with w the weight of the signal's certainty, p its polarity in -2..2, m(i) its month and h the
 * half-life in months. Only signals by the actor itself or by an authority count. Each signal is
 * taken to hold with probability w, which gives the standard deviation sqrt(sum w (1 - w) p^2 2^(-2
 * (m - m(i)) / h)).
 */
public final class TighteningIndex {

  /** Months after which a signal counts half. */
  public static final double HALF_LIFE = 6;

  private TighteningIndex() {}

  /**
   * The index of one month.
   *
   * @param month month
   * @param value value; positive means tighter
   * @param deviation standard deviation from the uncertainty of the signals
   * @param signals the signals behind it, latest last
   */
  public record Point(YearMonth month, double value, double deviation, List<SignalId> signals) {

    /** Copies the list. */
    public Point {
      signals = List.copyOf(signals);
    }
  }

  /** The index of every month from the first to the last; signals as one timeline. */
  public static List<Point> of(List<DatedSignal> timeline, YearMonth first, YearMonth last) {
    List<Point> points = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      points.add(at(timeline, month));
    }
    return points;
  }

  private static Point at(List<DatedSignal> timeline, YearMonth month) {
    double value = 0;
    double variance = 0;
    List<SignalId> signals = new ArrayList<>();
    for (DatedSignal dated : timeline) {
      if (counts(dated, month)) {
        double weight = dated.signal().certainty().weight();
        double act = dated.signal().polarity() * left(dated, month);
        value += adds(dated, month);
        variance += weight * (1 - weight) * act * act;
        signals.add(dated.signal().id());
      }
    }
    return new Point(month, value, Math.sqrt(variance), signals);
  }

  /** Whether an act stands behind the index of a month. */
  public static boolean counts(DatedSignal dated, YearMonth month) {
    return !YearMonth.from(dated.date()).isAfter(month)
        && dated.signal().attribution().movesIndex()
        && dated.signal().polarity() != 0;
  }

  /** What an act adds to the index of a month: w p 2^(-(m - m(i)) / h), 0 if it does not count. */
  public static double adds(DatedSignal dated, YearMonth month) {
    return counts(dated, month)
        ? dated.signal().certainty().weight() * dated.signal().polarity() * left(dated, month)
        : 0;
  }

  private static double left(DatedSignal dated, YearMonth month) {
    return decay(ChronoUnit.MONTHS.between(YearMonth.from(dated.date()), month));
  }

  /** What is left of an act after some months. */
  static double decay(long months) {
    return StrictMath.pow(2, -months / HALF_LIFE);
  }
}
