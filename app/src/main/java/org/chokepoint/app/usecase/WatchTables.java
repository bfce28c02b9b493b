package org.chokepoint.app.usecase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.app.search.Hit;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.app.watch.JournalEntry;
import org.chokepoint.app.watch.StoredSignal;
import org.chokepoint.app.watch.WatchedSource;
import org.chokepoint.evidence.watch.Alert;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.evidence.watch.EarlyWarning;
import org.chokepoint.evidence.watch.PolicyAlignment;
import org.chokepoint.evidence.watch.TighteningIndex;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.signal.Signal;

/** What is watched and what the watch says, as tables. */
public final class WatchTables {

  private WatchTables() {}

  /** The watched sources. */
  public static Table sources(List<WatchedSource> sources) {
    List<List<Object>> rows = new ArrayList<>();
    for (WatchedSource s : sources) {
      rows.add(
          List.of(
              s.id(),
              s.address(),
              s.visitedAt().map(Object::toString).orElse("never"),
              s.documents(),
              s.failures()));
    }
    return new Table(
        "Watched sources",
        List.of(
            Column.text("id"),
            Column.text("address"),
            Column.text("visited"),
            new Column("documents", ""),
            new Column("failures", "")),
        rows);
  }

  /** What a run found. */
  public static Table visits(List<WatchSources.Visit> visits) {
    List<List<Object>> rows = new ArrayList<>();
    for (WatchSources.Visit v : visits) {
      rows.add(
          List.of(
              v.source().id(),
              v.source().address(),
              v.documents(),
              v.signals(),
              v.known(),
              v.failures().size()));
    }
    return new Table(
        "Visits",
        Column.texts("id", "address", "new_documents", "signals", "known_already", "failures"),
        rows);
  }

  /** Items that could not be read. */
  public static Table failures(List<JournalEntry> entries) {
    List<List<Object>> rows = new ArrayList<>();
    for (JournalEntry e : entries) {
      e.failure()
          .ifPresent(
              f ->
                  rows.add(
                      List.of(
                          e.source(),
                          e.locator(),
                          f.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                          f.message(),
                          e.seenAt().toString())));
    }
    return new Table(
        "What could not be read",
        Column.texts("source", "item", "reason", "message", "when"),
        rows);
  }

  /** The timeline of an actor or place, or of a theme. */
  public static Table timeline(WatchView view, Optional<String> actor, Optional<String> theme) {
    List<DatedSignal> acts =
        actor.map(view::ofActor).orElseGet(() -> theme.map(view::ofTheme).orElseGet(view::acts));
    if (theme.isPresent() && actor.isPresent()) {
      acts = DatedSignal.ofTheme(acts, theme.get());
    }
    List<List<Object>> rows = new ArrayList<>();
    for (DatedSignal act : acts) {
      Signal s = act.signal();
      Optional<StoredSignal> stored = view.stored(s.id());
      rows.add(
          List.of(
              act.date().toString(),
              s.event().actor().map(a -> a.value().name()).orElse(""),
              s.gloss(),
              s.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              s.attribution().name().toLowerCase(Locale.ROOT),
              s.polarity(),
              String.join(
                  ", ", s.themes().stream().map(t -> t.value().value()).distinct().toList()),
              stored.map(StoredSignal::origin).orElse(""),
              s.quote().words()));
    }
    return new Table(
        "Timeline",
        Column.texts(
            "date",
            "actor",
            "kind",
            "certainty",
            "said_by",
            "polarity",
            "themes",
            "first_published_in",
            "quote"),
        rows);
  }

  /** Both indices of an actor or place, month by month, with the signals behind each point. */
  public static Table indices(WatchView view, String actor, YearMonth from, YearMonth to) {
    if (view.ofActor(actor).isEmpty()) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          actor,
          "has no dated signals. Those that have: "
              + String.join(", ", view.actors().keySet().stream().limit(12).toList())
              + "; or a place such as CHN");
    }
    List<TighteningIndex.Point> tightening = view.tightening(actor, from, to);
    List<PolicyAlignment.Point> alignment = view.alignment(actor, from, to);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < tightening.size(); i++) {
      TighteningIndex.Point t = tightening.get(i);
      PolicyAlignment.Point a = alignment.get(i);
      rows.add(
          List.of(
              t.month().toString(),
              t.value(),
              t.deviation(),
              a.signals().isEmpty() ? "" : a.value(),
              a.signals().isEmpty() ? "" : a.low(),
              a.signals().isEmpty() ? "" : a.high(),
              String.join(" ", a.themes().keySet()),
              String.join(" ", t.signals().stream().map(SignalId::value).toList()),
              String.join(" ", a.signals().stream().map(SignalId::value).toList())));
    }
    return new Table(
        "Indices of " + view.nameOf(actor),
        Column.texts(
            "month",
            "tightening",
            "deviation",
            "alignment",
            "alignment_low",
            "alignment_high",
            "themes",
            "signals_of_tightening",
            "signals_of_alignment"),
        rows);
  }

  /** The changes of a period. */
  public static Table alerts(WatchView view, LocalDate from, LocalDate to) {
    List<List<Object>> rows = new ArrayList<>();
    for (Alert a : view.alerts(from, to)) {
      rows.add(
          List.of(
              a.date().toString(),
              a.rule().label(),
              a.actor(),
              a.subject(),
              a.message(),
              String.join(" ", a.signals().stream().map(SignalId::value).toList())));
    }
    return new Table(
        "Alerts", Column.texts("date", "rule", "actor", "subject", "change", "signals"), rows);
  }

  /** The probability that places tighten within 6 and 12 months, with scores. */
  public static Table warnings(WatchView view, List<PlaceCode> places, YearMonth asOf) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : places) {
      for (int months : new int[] {6, 12}) {
        EarlyWarning.Forecast f = view.warning(place, months, asOf);
        rows.add(
            List.of(
                place.value(),
                months,
                f.probability(),
                f.baseRate(),
                f.brier(),
                f.baseBrier(),
                f.yearsBetter() + " of " + f.years(),
                f.advised(),
                f.verdict()));
      }
    }
    return new Table(
        "Early warning as of " + asOf,
        Column.texts(
            "controller",
            "months",
            "probability",
            "base_rate",
            "brier",
            "brier_of_base_rate",
            "years_better",
            "use",
            "verdict"),
        rows);
  }

  /** The reliability diagram of a place's forecasts as a table. */
  public static Table reliability(WatchView view, PlaceCode place, YearMonth asOf) {
    List<List<Object>> rows = new ArrayList<>();
    for (int months : new int[] {6, 12}) {
      for (EarlyWarning.Bin bin : view.warning(place, months, asOf).reliability()) {
        if (bin.months() > 0) {
          rows.add(List.of(place.value(), months, bin.forecast(), bin.observed(), bin.months()));
        }
      }
    }
    return new Table(
        "Reliability",
        Column.texts("controller", "months", "forecast", "observed", "months_scored"),
        rows);
  }

  /** What a search found. */
  public static Table hits(List<Hit> hits) {
    List<List<Object>> rows = new ArrayList<>();
    for (Hit h : hits) {
      rows.add(
          List.of(
              h.score(),
              h.kind(),
              h.date().map(LocalDate::toString).orElse(""),
              h.title(),
              h.snippet(),
              h.origin(),
              h.id()));
    }
    return new Table(
        "Found", Column.texts("score", "kind", "date", "title", "snippet", "origin", "id"), rows);
  }
}
