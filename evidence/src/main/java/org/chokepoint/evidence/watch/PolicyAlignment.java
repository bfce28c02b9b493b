package org.chokepoint.evidence.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.model.id.SignalId;

/**
 * How much more an actor takes up national themes than it used to, as an observed-to-expected ratio
 * that is drawn towards 1 where little is observed (Noren, Hopstadius and Bate 2013):
 *
 * <p>A = (k1 + 1/2) / (E + 1/2), E = n1 k0 / n0
 *
 * <p>with k the number of themes named and n the number of the actor's signals, 1 for the window
 * and 0 for all its past before; E is what the past lets expect. 1 means as before, also where
 * nothing was said or there is no past. The interval is exp(ln A +- 1.64 s) with s^2 = 1 / (k1 +
 * 1/2) + 1 / (k0 + 1/2), which covers about 90 % if themes come as a Poisson process.
 */
public final class PolicyAlignment {

  private static final double NINETY = 1.64;

  private PolicyAlignment() {}

  /**
   * The index of one window.
   *
   * @param from first day of the window
   * @param to day behind the window
   * @param value ratio to the actor's own past
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param themes how often each theme was named in the window, by id
   * @param signals the signals of the window
   * @param past number of the actor's signals before the window
   */
  public record Point(
      LocalDate from,
      LocalDate to,
      double value,
      double low,
      double high,
      Map<String, Integer> themes,
      List<SignalId> signals,
      int past) {

    /** Copies the collections. */
    public Point {
      themes = new TreeMap<>(themes);
      signals = List.copyOf(signals);
    }

    /** Whether there is something to compare: signals in the window and before it. */
    public boolean compares() {
      return !signals.isEmpty() && past > 0;
    }
  }

  /** The index of a window of an actor's timeline. */
  public static Point of(List<DatedSignal> timeline, LocalDate from, LocalDate to) {
    List<DatedSignal> past = timeline.stream().filter(d -> d.date().isBefore(from)).toList();
    List<DatedSignal> now =
        timeline.stream().filter(d -> !d.date().isBefore(from) && d.date().isBefore(to)).toList();
    Map<String, Integer> themes = new TreeMap<>();
    now.forEach(
        d -> d.signal().themes().forEach(t -> themes.merge(t.value().value(), 1, Integer::sum)));
    double named = count(now);
    double before = count(past);
    double expected = past.isEmpty() ? named : now.size() * before / past.size();
    double value = (named + 0.5) / (expected + 0.5);
    double spread = NINETY * Math.sqrt(1 / (named + 0.5) + 1 / (before + 0.5));
    return new Point(
        from,
        to,
        value,
        value * StrictMath.exp(-spread),
        value * StrictMath.exp(spread),
        themes,
        now.stream().map(d -> d.signal().id()).toList(),
        past.size());
  }

  private static int count(List<DatedSignal> signals) {
    return signals.stream().mapToInt(d -> d.signal().themes().size()).sum();
  }
}
