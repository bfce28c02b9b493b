package org.chokepoint.app.usecase.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.app.usecase.LoadedDocument;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.watch.SignalCursor;
import org.chokepoint.app.watch.SignalFilter;
import org.chokepoint.app.watch.SignalPages;
import org.chokepoint.app.watch.StoredSignal;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.watch.Acts;
import org.chokepoint.evidence.watch.Alert;
import org.chokepoint.evidence.watch.Alerts;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;

/**
 * Keeps the signals of documents that people read here, lists them and tells when new ones come.
 */
public final class SignalDesk {

  private static final String BRIEFS = "briefs";
  private static final int TIMELINE = 5_000;
  private static final int ALERT_MONTHS = 6;
  private static final int KEPT_INDICES = 100;

  private final WatchStore store;
  private final Supplier<ReferenceKnowledge> names;
  private final NewsLog news = new NewsLog();
  private final Map<String, String> briefs = new ConcurrentHashMap<>();
  private Optional<ReadDocuments> reader = Optional.empty();
  private Optional<List<AlertView>> alerts = Optional.empty();
  private final AtomicLong changes = new AtomicLong();
  private final Map<SignalFilter, IndexView> indices =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SignalFilter, IndexView> eldest) {
              return size() > KEPT_INDICES;
            }
          });

  /**
   * Over a store.
   *
   * @param names opens the reference data whose names are known
   */
  public SignalDesk(WatchStore store, Supplier<ReferenceKnowledge> names) {
    this.store = store;
    this.names = names;
    store
        .journal()
        .entries(source(BRIEFS).id())
        .forEach(e -> e.document().ifPresent(d -> briefs.put(d.sha256(), e.locator())));
  }

  private WatchedSource source(String name) {
    return store.sources().add("server:" + name);
  }

  private synchronized ReadDocuments reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(new ReadDocuments(names));
    }
    return reader.get();
  }

  /**
   * Reads a sample, if it was not read before.
   *
   * @throws org.chokepoint.model.failure.FailureException if it cannot be read
   */
  public void addSample(String name, byte[] bytes, String type) {
    ItemKey key = new ItemKey(name, "");
    String source = source("samples").id();
    if (store.journal().wants(source, key)) {
      LoadedDocument sample = LoadedDocument.kept(bytes, name, type);
      ReadDocuments.Reading reading = reader().read(sample);
      synchronized (this) {
        store.journal().read(source, key, bytes, reading.document(), reading.signals());
        forget();
      }
    }
  }

  /**
   * Reads the document of a brief, and publishes its signals if they are new, and what alerts they
   * give.
   *
   * @param brief id of the brief
   * @return number of signals in the document
   * @throws org.chokepoint.model.failure.FailureException if it cannot be read
   */
  public int addBrief(String brief, LoadedDocument document) {
    ReadDocuments.Reading reading = reader().read(document);
    keep(brief, document.bytes(), reading);
    return reading.signals().size();
  }

  private synchronized void keep(String brief, byte[] bytes, ReadDocuments.Reading reading) {
    Document read = reading.document();
    List<AlertView> before = alerts();
    boolean fresh =
        store
            .journal()
            .read(source(BRIEFS).id(), new ItemKey(brief, ""), bytes, read, reading.signals());
    briefs.put(read.id().sha256(), brief);
    if (!fresh || reading.signals().isEmpty()) {
      return;
    }
    store.readings().tellStories();
    forget();
    news.publish(
        NewsLog.News.Kind.SIGNAL,
        reading.signals().stream()
            .map(
                s ->
                    SignalTables.json(read, s)
                        .put("title", read.title().orElse(""))
                        .put("brief", brief))
            .toList());
    Set<String> known = before.stream().map(AlertView::id).collect(Collectors.toSet());
    news.publish(
        NewsLog.News.Kind.ALERT,
        alerts().stream().filter(a -> !known.contains(a.id())).map(AlertView::json).toList());
  }

  // What was worked out from the signals before holds no longer.
  private void forget() {
    changes.incrementAndGet();
    alerts = Optional.empty();
    indices.clear();
  }

  /** Signals and alerts as they come. */
  public NewsLog news() {
    return news;
  }

  /**
   * A part of the list of signals.
   *
   * @param signals the signals, newest first
   * @param next what asks for the part behind; empty at the end
   */
  public record Part(List<JsonNode> signals, Optional<String> next) {

    /** Copies the list. */
    public Part {
      signals = List.copyOf(signals);
    }
  }

  /** Signals newest first from a number on; every one before costs time. */
  public Part from(SignalFilter filter, int offset, int size) {
    return part(store.pages().from(filter, offset, size));
  }

  /** Signals newest first behind a place. */
  public Part after(SignalFilter filter, Optional<SignalCursor> place, int size) {
    return part(store.pages().after(filter, place, size));
  }

  private Part part(SignalPages.Part part) {
    return new Part(
        part.signals().stream().map(this::json).toList(), part.end().map(SignalCursor::text));
  }

  /** Number of signals. */
  public SignalPages.Count count(SignalFilter filter) {
    return store.pages().count(filter);
  }

  /** The values that filters can take, by kind, each with its number of signals. */
  public Map<String, Map<String, Long>> values() {
    return store.pages().values();
  }

  /** The indices of the newest signals that a filter lets through. */
  public IndexView indices(SignalFilter filter) {
    long asked = changes.get();
    IndexView known = indices.get(filter);
    if (known != null) {
      return known;
    }
    IndexView found = IndexView.of(acts(filter), filter.actor().isPresent());
    synchronized (this) {
      if (asked == changes.get()) {
        indices.put(filter, found);
      }
    }
    return found;
  }

  /** What changed in the months before the newest act, newest first. */
  public synchronized List<AlertView> alerts() {
    if (alerts.isEmpty()) {
      alerts = Optional.of(findAlerts());
    }
    return alerts.get();
  }

  private List<AlertView> findAlerts() {
    List<DatedSignal> acts = acts(SignalFilter.ALL);
    if (acts.isEmpty()) {
      return List.of();
    }
    LocalDate last = acts.get(acts.size() - 1).date();
    return Alerts.of(acts, last.minusMonths(ALERT_MONTHS), last).stream()
        .sorted(Comparator.comparing(Alert::date).reversed().thenComparing(Alert::id))
        .map(AlertView::of)
        .toList();
  }

  // Copies and repetitions count once; earliest first.
  private List<DatedSignal> acts(SignalFilter filter) {
    List<Acts.Witness> witnesses = new ArrayList<>();
    for (StoredSignal s : store.pages().from(filter, 0, TIMELINE).signals()) {
      s.date()
          .ifPresent(
              day ->
                  witnesses.add(
                      new Acts.Witness(
                          new DatedSignal(day, s.signal()), s.story(), s.published())));
    }
    return Acts.of(witnesses);
  }

  private JsonNode json(StoredSignal s) {
    ObjectNode node = SignalTables.json(s.origin(), s.signal());
    s.date().ifPresent(day -> node.put("day", day.toString()));
    s.signal().event().actor().ifPresent(a -> node.put("actorName", a.value().name()));
    return node.put("title", s.title().orElse(""))
        .put("seen", s.firstSeen().toString())
        .put("copy", s.isCopy())
        .put("brief", briefs.getOrDefault(s.signal().document().sha256(), ""));
  }
}
