package org.chokepoint.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chokepoint.app.store.Sql;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.story.Sketch;
import org.chokepoint.evidence.watch.DatedSignal;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/**
 * What became of every item of every source. An item, its document and its signals are written in
 * one transaction: whenever the process dies, an item is either in the journal with all that was
 * read from it, or not at all and is read again.
 */
public final class Journal {

  private static final int TITLE = 1_000;
  private static final int TEXT = 2_000;

  private final Sql sql;
  private final KeptBytes bytes;
  private final Clock clock;

  Journal(Sql sql, KeptBytes bytes, Clock clock) {
    this.sql = sql;
    this.bytes = bytes;
    this.clock = clock;
  }

  /**
   * Whether an item still needs reading: it is new, has changed, or could not be reached last time.
   */
  public boolean wants(String source, ItemKey key) {
    return sql.find(
            "select version, reason from item where source_id = ? and locator = ?",
            row -> row.getString("version").equals(key.version()) && !mayDoBetter(key, row),
            source,
            key.locator())
        .map(done -> !done)
        .orElse(true);
  }

  private static boolean mayDoBetter(ItemKey key, ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason != null && key.mayDoBetter(FailureReason.valueOf(reason));
  }

  /**
   * Records a document and its signals.
   *
   * @param original the original bytes, kept by their hash
   * @return whether the document is new; one that came before from elsewhere is not counted again
   */
  public synchronized boolean read(
      String source, ItemKey key, byte[] original, Document document, List<Signal> signals) {
    bytes.keep(document.id(), original);
    boolean[] fresh = new boolean[1];
    sql.inTransaction(
        t -> {
          fresh[0] =
              t.find(
                      "select id from document where id = ?",
                      row -> row.getString(1),
                      document.id().sha256())
                  .isEmpty();
          if (fresh[0]) {
            insert(t, document, signals);
          }
          item(t, source, key, Optional.of(document.id()), Optional.empty());
        });
    return fresh[0];
  }

  /** Records why an item gave no document. */
  public void failed(String source, ItemKey key, Failure failure) {
    sql.inTransaction(t -> item(t, source, key, Optional.empty(), Optional.of(failure)));
  }

  /** Records that a file that holds several items was gone through to its end. */
  public void finished(String source, ItemKey file) {
    sql.inTransaction(t -> item(t, source, file, Optional.empty(), Optional.empty()));
  }

  private void item(
      Sql t, String source, ItemKey key, Optional<DocumentId> document, Optional<Failure> failure) {
    t.update("delete from item where source_id = ? and locator = ?", source, key.locator());
    t.update(
        "insert into item (source_id, locator, version, document_id, reason, message, seen_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        source,
        key.locator(),
        key.version(),
        document.map(DocumentId::sha256).orElse(null),
        failure.map(f -> f.reason().name()).orElse(null),
        failure.map(f -> cut(f.message(), TITLE)).orElse(null),
        clock.instant());
  }

  private void insert(Sql t, Document d, List<Signal> signals) {
    t.update(
        "insert into document (seq, id, origin, media_type, language, title, published, authors,"
            + " body, first_seen, sketch, story) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        nextSeq(t),
        d.id().sha256(),
        cut(d.origin(), TEXT),
        d.mediaType(),
        d.language().name(),
        d.title().map(title -> cut(title, TITLE)).orElse(null),
        d.published().orElse(null),
        cut(d.authors().stream().collect(Collectors.joining("\n")), TEXT),
        d.text(),
        clock.instant(),
        signals.isEmpty() ? null : Sketch.of(d.text()).toBytes(),
        d.id().sha256());
    for (int i = 0; i < signals.size(); i++) {
      signal(t, d, signals.get(i), i);
    }
  }

  /** Part of the same transaction, which a sequence of the database is not when it is killed. */
  private static long nextSeq(Sql t) {
    return t.find("select coalesce(max(seq), 0) + 1 from document", row -> row.getLong(1))
        .orElse(1L);
  }

  private static void signal(Sql t, Document d, Signal signal, int position) {
    Optional<LocalDate> date = DatedSignal.of(d, signal).map(DatedSignal::date);
    t.update(
        "insert into signal (document_id, position, id, date, actor, kind, content)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        d.id().sha256(),
        position,
        signal.id().value(),
        date.orElse(null),
        signal.event().actor().flatMap(a -> a.value().entity()).map(e -> e.value()).orElse(null),
        signal.kind().value().value(),
        SignalFormat.write(signal));
    SignalTags.of(signal)
        .forEach((kind, tags) -> tags.forEach(tag -> tag(t, d, position, kind, tag)));
  }

  private static void tag(Sql t, Document d, int position, String kind, String tag) {
    t.update(
        "insert into signal_tag (kind, tag, document_id, position) values (?, ?, ?, ?)",
        kind,
        tag,
        d.id().sha256(),
        position);
  }

  /** What became of the items of a source, by locator. */
  public List<JournalEntry> entries(String source) {
    return sql.list(
        "select * from item where source_id = ? order by locator", Journal::entry, source);
  }

  /** The items of all sources that could not be read, newest first. */
  public List<JournalEntry> failures(int limit) {
    return sql.list(
        "select * from item where reason is not null order by seen_at desc, locator limit ?",
        Journal::entry,
        limit);
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    String locator = row.getString("locator");
    String message = row.getString("message");
    return new JournalEntry(
        row.getString("source_id"),
        locator,
        Optional.ofNullable(row.getString("document_id")).map(DocumentId::new),
        Optional.ofNullable(row.getString("reason"))
            .map(reason -> new Failure(FailureReason.valueOf(reason), locator, message)),
        Sql.instant(row, "seen_at"));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
