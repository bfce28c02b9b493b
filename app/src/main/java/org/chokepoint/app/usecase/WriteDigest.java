package org.chokepoint.app.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.chokepoint.app.digest.DailyDigest;
import org.chokepoint.app.digest.DigestFeed;
import org.chokepoint.app.digest.DigestJson;
import org.chokepoint.app.digest.DigestPage;
import org.chokepoint.app.watch.SignalQuery;
import org.chokepoint.app.watch.StoredSignal;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.evidence.watch.Alert;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.evidence.watch.EarlyWarning;
import org.chokepoint.evidence.watch.PolicyAlignment;
import org.chokepoint.evidence.watch.TighteningIndex;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.signal.Signal;

/** Makes the digest of what was first read in a period. */
public final class WriteDigest {

  private static final int MOST_STORIES = 500;
  private static final int MOST_CONTROLLERS = 3;
  private static final int MOST_ACTS = 3;
  private static final int TITLE = 80;

  private final WatchStore store;
  private final WatchView view;

  /**
   * The digest of a store.
   *
   * @param source opens the reference data that names actors and holds past controls
   */
  public WriteDigest(WatchStore store, Supplier<ReferenceKnowledge> source) {
    this.store = store;
    this.view = new WatchView(store, source);
  }

  /**
   * The digest.
   *
   * @param day last day of the period, in UTC
   * @param days length of the period
   */
  public DailyDigest of(LocalDate day, int days) {
    LocalDate first = day.minusDays(days - 1L);
    Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<StoredSignal> fresh = store.readings().signals(SignalQuery.ALL.seen(from, to));
    Set<DocumentId> documents = new HashSet<>();
    fresh.forEach(s -> documents.add(s.signal().document()));
    List<DailyDigest.Story> stories = stories(fresh);
    return new DailyDigest(
        first,
        day,
        documents.size(),
        store.journal().failures(Integer.MAX_VALUE).size(),
        view.alertsSeen(from, to).stream().map(this::line).toList(),
        stories.size() <= MOST_STORIES ? stories : stories.subList(0, MOST_STORIES),
        stories.size(),
        indices(fresh, YearMonth.from(day)),
        warnings(YearMonth.from(day)));
  }

  /** The files of a digest by name. */
  public static Map<String, byte[]> files(DailyDigest digest) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("digest.html", DigestPage.write(digest));
    files.put("digest.atom", DigestFeed.write(digest));
    files.put("digest.json", DigestJson.write(digest));
    return files;
  }

  private static List<DailyDigest.Story> stories(List<StoredSignal> fresh) {
    Map<DocumentId, List<StoredSignal>> byStory = new LinkedHashMap<>();
    fresh.forEach(s -> byStory.computeIfAbsent(s.story(), k -> new ArrayList<>()).add(s));
    List<DailyDigest.Story> stories = new ArrayList<>();
    byStory.forEach((key, signals) -> stories.add(story(key, signals)));
    stories.sort(
        Comparator.comparing((DailyDigest.Story s) -> -strength(s))
            .thenComparing(DailyDigest.Story::published, Comparator.reverseOrder())
            .thenComparing(DailyDigest.Story::document));
    return stories;
  }

  private static int strength(DailyDigest.Story story) {
    return story.signals().stream().mapToInt(s -> Math.abs(s.polarity())).max().orElse(0);
  }

  /** The story as told by its first document, or the earliest of the period. */
  private static DailyDigest.Story story(DocumentId key, List<StoredSignal> signals) {
    Set<DocumentId> tellers = new TreeSet<>();
    signals.forEach(s -> tellers.add(s.signal().document()));
    DocumentId teller = tellers.contains(key) ? key : tellers.iterator().next();
    List<StoredSignal> told =
        signals.stream().filter(s -> s.signal().document().equals(teller)).toList();
    StoredSignal first = told.get(0);
    String words = first.signal().quote().words();
    return new DailyDigest.Story(
        teller.sha256(),
        first.title().orElse(words.length() > TITLE ? words.substring(0, TITLE) + "…" : words),
        first.origin(),
        first.published().map(LocalDate::toString).orElse(""),
        first.firstSeen(),
        tellers.size() - 1,
        told.stream().map(s -> line(s.signal())).toList());
  }

  private DailyDigest.AlertLine line(Alert a) {
    return new DailyDigest.AlertLine(
        a.id(), a.rule().label(), a.date(), a.message(), ids(a.signals()), few(a.signals()));
  }

  private List<DailyDigest.SignalLine> few(List<SignalId> signals) {
    return signals.stream()
        .limit(MOST_ACTS)
        .flatMap(id -> view.stored(id).stream())
        .map(s -> line(s.signal()))
        .toList();
  }

  private static DailyDigest.SignalLine line(Signal s) {
    return new DailyDigest.SignalLine(
        s.id().value(),
        s.gloss(),
        s.event().actor().map(a -> a.value().name()).orElse(""),
        s.event().date().map(d -> d.value().from().toString()).orElse(""),
        s.attribution().name().toLowerCase(Locale.ROOT),
        s.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        s.polarity(),
        s.quote().words());
  }

  private List<DailyDigest.IndexLine> indices(List<StoredSignal> fresh, YearMonth month) {
    Set<String> actors = new TreeSet<>();
    fresh.forEach(
        s ->
            s.signal()
                .event()
                .actor()
                .flatMap(a -> a.value().entity())
                .ifPresent(e -> actors.add(e.value())));
    List<DailyDigest.IndexLine> lines = new ArrayList<>();
    for (String actor : actors) {
      List<DatedSignal> timeline = view.ofActor(actor);
      List<TighteningIndex.Point> two = TighteningIndex.of(timeline, month.minusMonths(1), month);
      PolicyAlignment.Point alignment =
          PolicyAlignment.of(timeline, month.atDay(1), month.plusMonths(1).atDay(1));
      lines.add(
          new DailyDigest.IndexLine(
              view.nameOf(actor),
              two.get(1).value(),
              two.get(1).deviation(),
              two.get(0).value(),
              alignment.compares(),
              alignment.value(),
              alignment.low(),
              alignment.high(),
              ids(two.get(1).signals()),
              few(view.behind(actor, month).stream().map(a -> a.signal().id()).toList())));
    }
    return lines;
  }

  private List<DailyDigest.WarningLine> warnings(YearMonth month) {
    List<DailyDigest.WarningLine> lines = new ArrayList<>();
    for (PlaceCode place : view.controllers().stream().limit(MOST_CONTROLLERS).toList()) {
      for (int months : new int[] {6, 12}) {
        EarlyWarning.Forecast f = view.warning(place, months, month);
        lines.add(
            new DailyDigest.WarningLine(
                view.nameOf(place.value()),
                months,
                f.probability(),
                f.baseRate(),
                f.advised(),
                f.verdict(),
                f.reliability().stream()
                    .filter(b -> b.months() > 0)
                    .map(
                        b ->
                            new DailyDigest.ReliabilityPoint(
                                b.forecast(), b.observed(), b.months()))
                    .toList()));
      }
    }
    return lines;
  }

  private static List<String> ids(List<SignalId> ids) {
    return ids.stream().map(SignalId::value).toList();
  }
}
