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

  /**
   * The timeline of an actor or place, or of a theme.
   *
   * @throws FailureException if nobody is called so, or no theme is
   */
  public static Table timeline(WatchView view, Optional<String> called, Optional<String> named) {
    Optional<String> actor = called.map(view::actor);
    Optional<String> theme = named.map(view::theme);
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

  /**
   * Both indices of an actor or place, month by month, with the signals behind each point.
   *
   * @throws FailureException if nobody with acts is called so
   */
  public static Table indices(WatchView view, String called, YearMonth from, YearMonth to) {
    String actor = view.actor(called);
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
              t.signals().size(),
              a.compares() ? a.value() : "",
              a.compares() ? a.low() : "",
              a.compares() ? a.high() : "",
              a.signals().size(),
              String.join(" ", a.themes().keySet()),
              ids(t.signals()),
              ids(a.signals())));
    }
    return new Table(
        "Indices of " + view.nameOf(actor),
        filing(
            Column.texts(
                "month",
                "tightening",
                "deviation",
                "acts_behind_it",
                "alignment",
                "alignment_low",
                "alignment_high",
                "acts_of_month",
                "themes"),
            "signals_of_tightening",
            "signals_of_alignment"),
        rows);
  }

  /**
   * The acts behind the tightening index of a month, those that add most first.
   *
   * @throws FailureException if nobody with acts is called so
   */
  public static Table behind(WatchView view, String called, YearMonth month) {
    String actor = view.actor(called);
    List<List<Object>> rows = new ArrayList<>();
    for (DatedSignal act : view.behind(actor, month)) {
      Signal s = act.signal();
      rows.add(
          List.of(
              TighteningIndex.adds(act, month),
              act.date().toString(),
              s.event().actor().map(a -> a.value().name()).orElse(""),
              s.gloss(),
              s.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              s.certainty().weight(),
              s.polarity(),
              s.quote().words(),
              view.stored(s.id()).map(StoredSignal::origin).orElse(""),
              s.id().value()));
    }
    return new Table(
        "Behind the tightening of " + view.nameOf(actor) + ", " + month,
        filing(
            Column.texts(
                "adds",
                "date",
                "actor",
                "kind",
                "certainty",
                "weight",
                "polarity",
                "quote",
                "first_published_in"),
            "signal"),
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
              view.nameOf(a.actor()),
              a.subject(),
              a.message(),
              a.signals().size(),
              a.actor(),
              ids(a.signals())));
    }
    return new Table(
        "Alerts",
        filing(
            Column.texts("date", "rule", "actor", "subject", "change", "acts_behind_it"),
            "actor_id",
            "signals"),
        rows);
  }

  /** Columns that are shown, and those that only a file holds. */
  private static List<Column> filing(List<Column> shown, String... filed) {
    List<Column> columns = new ArrayList<>(shown);
    for (String name : filed) {
      columns.add(Column.filed(name));
    }
    return columns;
  }

  private static String ids(List<SignalId> signals) {
    return String.join(" ", signals.stream().map(SignalId::value).toList());
  }

  /**
   * The probability that places tighten within 6 and 12 months, with scores.
   *
   * @throws FailureException if the data do not know a place
   */
  public static Table warnings(WatchView view, List<PlaceCode> places, YearMonth asOf) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : places) {
      for (int months : new int[] {6, 12}) {
        EarlyWarning.Forecast f = view.warning(view.place(place), months, asOf);
        rows.add(
            List.of(
                view.nameOf(place.value()),
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

  /**
   * The reliability diagrams of places as a table: how often what was forecast came.
   *
   * @throws FailureException if the data do not know a place
   */
  public static Table reliability(WatchView view, List<PlaceCode> places, YearMonth asOf) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : places) {
      for (int months : new int[] {6, 12}) {
        for (EarlyWarning.Bin bin : view.warning(view.place(place), months, asOf).reliability()) {
          if (bin.months() > 0) {
            rows.add(
                List.of(
                    view.nameOf(place.value()),
                    months,
                    bin.forecast(),
                    bin.observed(),
                    bin.months()));
          }
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
        "Found",
        filing(Column.texts("score", "kind", "date", "title", "snippet", "origin"), "id"),
        rows);
  }
}
