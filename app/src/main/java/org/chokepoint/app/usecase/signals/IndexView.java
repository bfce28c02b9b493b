package org.chokepoint.app.usecase.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.evidence.watch.PolicyAlignment;
import org.chokepoint.evidence.watch.TighteningIndex;

/**
 * The indices of the signals a filter lets through, month by month.
 *
 * @param tightening the tightening index; a month's signals are those dated in it
 * @param alignment policy alignment of the one actor asked for; empty for several
 */
public record IndexView(List<TighteningView> tightening, List<AlignmentView> alignment) {

  private static final int MOST_MONTHS = 120;

  /** Copies the lists. */
  public IndexView {
    tightening = List.copyOf(tightening);
    alignment = List.copyOf(alignment);
  }

  /**
   * The tightening index of a month.
   *
   * @param month the month
   * @param value positive for tighter; an act counts half after six months
   * @param deviation standard deviation from the uncertainty of the signals
   * @param signals ids of the signals dated in the month
   */
  public record TighteningView(
      YearMonth month, double value, double deviation, List<String> signals) {}

  /**
   * The policy alignment of a month.
   *
   * @param month the month
   * @param value ratio to the actor's own past
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param signals ids of the signals of the month
   */
  public record AlignmentView(
      YearMonth month, double value, double low, double high, List<String> signals) {}

  /** The indices of a timeline; alignment only if all its signals are of one actor. */
  static IndexView of(List<DatedSignal> timeline, boolean oneActor) {
    if (timeline.isEmpty()) {
      return new IndexView(List.of(), List.of());
    }
    YearMonth last = YearMonth.from(timeline.get(timeline.size() - 1).date());
    YearMonth earliest = YearMonth.from(timeline.get(0).date());
    YearMonth bound = last.minusMonths(MOST_MONTHS - 1L);
    YearMonth first = earliest.isBefore(bound) ? bound : earliest;
    List<TighteningView> tightening =
        TighteningIndex.of(timeline, first, last).stream()
            .map(
                p ->
                    new TighteningView(
                        p.month(), p.value(), p.deviation(), datedIn(timeline, p.month())))
            .toList();
    List<AlignmentView> alignment = new ArrayList<>();
    for (YearMonth month = first; oneActor && !month.isAfter(last); month = month.plusMonths(1)) {
      LocalDate from = month.atDay(1);
      PolicyAlignment.Point p = PolicyAlignment.of(timeline, from, from.plusMonths(1));
      alignment.add(
          new AlignmentView(month, p.value(), p.low(), p.high(), datedIn(timeline, month)));
    }
    return new IndexView(tightening, alignment);
  }

  private static List<String> datedIn(List<DatedSignal> timeline, YearMonth month) {
    return timeline.stream()
        .filter(d -> YearMonth.from(d.date()).equals(month))
        .map(d -> d.signal().id().value())
        .toList();
  }
}
