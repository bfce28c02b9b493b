package org.chokepoint.app.watch;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chokepoint.app.store.Sql;
import org.chokepoint.evidence.story.Sketch;
import org.chokepoint.evidence.story.Stories;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;

/** The documents and signals that were read. */
public final class Readings {

  private static final String SIGNALS =
      "select s.content, s.date, d.origin, d.title, d.published, d.first_seen, d.story"
          + " from signal s join document d on d.id = s.document_id";

  private final Sql sql;
  private final KeptBytes bytes;

  Readings(Sql sql, KeptBytes bytes) {
    this.sql = sql;
    this.bytes = bytes;
  }

  /** A document. */
  public Optional<StoredDocument> document(DocumentId id) {
    return sql.find("select * from document where id = ?", Readings::stored, id.sha256());
  }

  /** The original bytes of a document. */
  public Optional<byte[]> original(DocumentId id) {
    return bytes.find(id);
  }

  /** Gives the documents that arrived after a running number, in order of arrival. */
  public void documentsAfter(long seq, Consumer<StoredDocument> each) {
    sql.each("select * from document where seq > ? order by seq", Readings::stored, each, seq);
  }

  /** Number of documents. */
  public int documents() {
    return count("select count(*) from document");
  }

  /** Number of signals. */
  public int signals() {
    return count("select count(*) from signal");
  }

  private int count(String query) {
    return sql.find(query, row -> row.getInt(1)).orElse(0);
  }

  /** Signals, earliest first; those without a date come last. */
  public List<StoredSignal> signals(SignalQuery query) {
    List<String> where = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    clause(query.actor(), "s.actor = ?", where, values);
    clause(query.document().map(DocumentId::sha256), "s.document_id = ?", where, values);
    clause(query.from(), "s.date >= ?", where, values);
    clause(query.to(), "s.date <= ?", where, values);
    clause(query.seenFrom(), "d.first_seen >= ?", where, values);
    clause(query.seenTo(), "d.first_seen < ?", where, values);
    clause(
        query.theme(),
        "exists (select 1 from signal_tag t where t.kind = 'theme' and t.tag = ?"
            + " and t.document_id = s.document_id and t.position = s.position)",
        where,
        values);
    String filter = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    return sql.list(
        SIGNALS + filter + " order by s.date nulls last, s.document_id, s.position",
        Readings::signal,
        values.toArray());
  }

  private static void clause(
      Optional<?> value, String condition, List<String> where, List<Object> values) {
    value.ifPresent(
        v -> {
          where.add(condition);
          values.add(v);
        });
  }

  /**
   * Finds the stories of all documents that hold signals. It depends on the documents alone, not on
   * the order in which they came.
   *
   * @return number of documents whose story has changed
   */
  public int tellStories() {
    List<Stories.Text> texts =
        sql.list(
            "select id, published, sketch from document where sketch is not null",
            row ->
                new Stories.Text(
                    new DocumentId(row.getString("id")),
                    Sql.optionalDay(row, "published"),
                    Sketch.ofBytes(row.getBytes("sketch"))));
    int[] changed = new int[1];
    sql.inTransaction(
        t -> {
          for (Stories.Story story : Stories.ofTexts(texts)) {
            for (DocumentId member : story.documents()) {
              changed[0] +=
                  t.update(
                      "update document set story = ? where id = ? and story <> ?",
                      story.key().sha256(),
                      member.sha256(),
                      story.key().sha256());
            }
          }
        });
    return changed[0];
  }

  static StoredSignal signal(ResultSet row) throws SQLException {
    return new StoredSignal(
        SignalFormat.read(text(row, "content")),
        Sql.optionalDay(row, "date"),
        row.getString("origin"),
        Optional.ofNullable(row.getString("title")),
        Sql.optionalDay(row, "published"),
        Sql.instant(row, "first_seen"),
        new DocumentId(row.getString("story")));
  }

  private static StoredDocument stored(ResultSet row) throws SQLException {
    String authors = row.getString("authors");
    Document document =
        new Document(
            new DocumentId(row.getString("id")),
            row.getString("origin"),
            row.getString("media_type"),
            Language.valueOf(row.getString("language")),
            Optional.ofNullable(row.getString("title")),
            Sql.optionalDay(row, "published"),
            authors.isEmpty() ? List.of() : List.of(authors.split("\n")),
            text(row, "body"));
    return new StoredDocument(
        row.getLong("seq"),
        document,
        Sql.instant(row, "first_seen"),
        new DocumentId(row.getString("story")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    Clob clob = row.getClob(column);
    return clob.getSubString(1, (int) clob.length());
  }
}
