package org.chokepoint.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.app.store.Sql;

/** Stored signals newest first, a page at a time, so that a million of them cost no more. */
public final class SignalPages {

  private static final String ORDER = " order by s.date desc nulls last, s.document_id, s.position";

  // The page is cut out of the index before documents are joined: joined first, all are sorted.
  private static final String BEFORE =
      "select s.content, s.date, d.origin, d.title, d.published, d.first_seen, d.story from"
          + " (select s.content, s.date, s.document_id, s.position from signal s";
  private static final String BEHIND =
      " limit ? offset ?) s join document d on d.id = s.document_id";
  private static final String TAGGED =
      "exists (select 1 from signal_tag t where t.kind = ? and t.tag = ? and"
          + " t.document_id = s.document_id and t.position = s.position)";

  private final Sql sql;

  SignalPages(Sql sql) {
    this.sql = sql;
  }

  private static final class Clauses {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(Optional<String> value, String condition) {
      value.ifPresent(
          v -> {
            conditions.add(condition);
            values.add(v);
          });
    }

    void tag(Optional<String> value, String kind) {
      value.ifPresent(
          v -> {
            conditions.add(TAGGED);
            values.add(kind);
            values.add(v);
          });
    }

    String where() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }

  private static Clauses clauses(SignalFilter filter) {
    Clauses clauses = new Clauses();
    clauses.add(filter.actor(), "s.actor = ?");
    clauses.tag(filter.theme(), "theme");
    clauses.tag(filter.instrument(), "instrument");
    clauses.tag(filter.material(), "material");
    clauses.tag(filter.certainty(), "certainty");
    clauses.tag(filter.language(), "language");
    return clauses;
  }

  /** Signals newest first; those without a date come last. */
  public List<StoredSignal> page(SignalFilter filter, long offset, int size) {
    Clauses clauses = clauses(filter);
    List<Object> values = new ArrayList<>(clauses.values);
    values.add(size);
    values.add(offset);
    return sql.list(
        BEFORE + clauses.where() + ORDER + BEHIND + ORDER, Readings::signal, values.toArray());
  }

  /** Number of signals. */
  public long count(SignalFilter filter) {
    Clauses clauses = clauses(filter);
    return sql.find(
            "select count(*) from signal s" + clauses.where(),
            row -> row.getLong(1),
            clauses.values.toArray())
        .orElse(0L);
  }

  /** The values that filters can take, by kind, each with its number of signals. */
  public Map<String, Map<String, Long>> values() {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    sql.each(
        "select kind, tag, count(*) as n from signal_tag group by kind, tag",
        row -> new Object[] {row.getString("kind"), row.getString("tag"), row.getLong("n")},
        row ->
            all.computeIfAbsent((String) row[0], k -> new TreeMap<>())
                .put((String) row[1], (Long) row[2]));
    sql.each(
        "select actor, count(*) as n from signal where actor is not null group by actor",
        row -> new Object[] {row.getString("actor"), row.getLong("n")},
        row ->
            all.computeIfAbsent("actor", k -> new TreeMap<>()).put((String) row[0], (Long) row[1]));
    return all;
  }
}
