package org.chokepoint.evidence.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/**
 * A signal and the day it counts for.
 *
 * @param date day of the event, else of publication
 * @param signal the signal
 */
public record DatedSignal(LocalDate date, Signal signal) {

  private static final Comparator<DatedSignal> ORDER =
      Comparator.comparing(DatedSignal::date).thenComparing(d -> d.signal().id());

  /** A signal of a document; empty if neither states a date. */
  public static Optional<DatedSignal> of(Document document, Signal signal) {
    return signal
        .event()
        .date()
        .map(d -> d.value().from())
        .or(document::published)
        .map(day -> new DatedSignal(day, signal));
  }

  /** The signals of one actor, earliest first. */
  public static List<DatedSignal> timeline(List<DatedSignal> signals, String actor) {
    return signals.stream()
        .filter(
            d ->
                d.signal()
                    .event()
                    .actor()
                    .flatMap(a -> a.value().entity())
                    .map(e -> e.value().equals(actor))
                    .orElse(false))
        .sorted(ORDER)
        .toList();
  }

  /** The signals that take up a theme, earliest first. */
  public static List<DatedSignal> ofTheme(List<DatedSignal> signals, String theme) {
    return signals.stream()
        .filter(d -> d.signal().themes().stream().anyMatch(t -> t.value().value().equals(theme)))
        .sorted(ORDER)
        .toList();
  }
}
