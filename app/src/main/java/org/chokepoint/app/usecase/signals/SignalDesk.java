package org.chokepoint.app.usecase.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.app.usecase.LoadedDocument;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.watch.SignalFilter;
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
 * Keeps the signals of documents that people read here, lists them and rings when new ones come.
 */
public final class SignalDesk {

  private static final String BRIEFS = "briefs";
  private static final int TIMELINE = 5_000;
  private static final int ALERT_MONTHS = 6;

  private final WatchStore store;
  private final Supplier<ReferenceKnowledge> names;
  private final List<Consumer<List<JsonNode>>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, String> briefs = new ConcurrentHashMap<>();
  private Optional<ReadDocuments> reader = Optional.empty();

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
      store.journal().read(source, key, bytes, reading.document(), reading.signals());
    }
  }

  /**
   * Reads the document of a brief and tells listeners of signals that are new.
   *
   * @param brief id of the brief
   * @return number of signals in the document
   * @throws org.chokepoint.model.failure.FailureException if it cannot be read
   */
  public int addBrief(String brief, LoadedDocument document) {
    ReadDocuments.Reading reading = reader().read(document);
    Document read = reading.document();
    boolean fresh =
        store
            .journal()
            .read(
                source(BRIEFS).id(),
                new ItemKey(brief, ""),
                document.bytes(),
                read,
                reading.signals());
    briefs.put(read.id().sha256(), brief);
    if (fresh && !reading.signals().isEmpty()) {
      store.readings().tellStories();
      List<JsonNode> told =
          reading.signals().stream()
              .<JsonNode>map(
                  s ->
                      SignalTables.json(read, s)
                          .put("title", read.title().orElse(""))
                          .put("brief", brief))
              .toList();
      listeners.forEach(l -> l.accept(told));
    }
    return reading.signals().size();
  }

  /**
   * Tells a listener of new signals, all of one document at once.
   *
   * @return what ends the telling
   */
  public Runnable listen(Consumer<List<JsonNode>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Signals newest first. */
  public List<JsonNode> page(SignalFilter filter, long offset, int size) {
    return store.pages().page(filter, offset, size).stream().map(this::json).toList();
  }

  /** Number of signals. */
  public long count(SignalFilter filter) {
    return store.pages().count(filter);
  }

  /** The values that filters can take, by kind, each with its number of signals. */
  public Map<String, Map<String, Long>> values() {
    return store.pages().values();
  }

  /** The indices of the newest signals that a filter lets through. */
  public IndexView indices(SignalFilter filter) {
    return IndexView.of(acts(filter), filter.actor().isPresent());
  }

  /** What changed in the months before the newest act, newest first. */
  public List<AlertView> alerts() {
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
    for (StoredSignal s : store.pages().page(filter, 0, TIMELINE)) {
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
    return node.put("title", s.title().orElse(""))
        .put("seen", s.firstSeen().toString())
        .put("copy", s.isCopy())
        .put("brief", briefs.getOrDefault(s.signal().document().sha256(), ""));
  }
}
