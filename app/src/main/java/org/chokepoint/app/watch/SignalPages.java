package org.chokepoint.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.app.store.Sql;

/** Stored signals newest first, a page at a time, so that a million of them cost no more. */
public final class SignalPages {

  /** Most signals that are counted when several filters meet. */
  public static final int COUNTED = 2_000;

  // Keys alone are cut out of an index; only what is shown is looked up.
  private static final String SHOWN =
      "select s.content, s.date, s.recency, s.document_id, s.position, d.origin, d.title,"
          + " d.published, d.first_seen, d.story from (";
  private static final String BEHIND =
      ") k join signal s on s.document_id = k.document_id and s.position = k.position"
          + " join document d on d.id = s.document_id"
          + " order by s.recency, s.document_id, s.position";

  private final Sql sql;

  SignalPages(Sql sql) {
    this.sql = sql;
  }

  /**
   * A part of the list.
   *
   * @param signals the signals
   * @param end where the part ends, if more signals follow
   */
  public record Part(List<StoredSignal> signals, Optional<SignalCursor> end) {

    /** Copies the list. */
    public Part {
      signals = List.copyOf(signals);
    }
  }

  /**
   * A number of signals.
   *
   * @param value the number
   * @param more whether there may be more
   */
  public record Count(long value, boolean more) {}

  private record Tag(String kind, String value) {}

  private record Row(StoredSignal signal, SignalCursor place) {}

  /** The signals behind a place of the list. */
  public Part after(SignalFilter filter, Optional<SignalCursor> place, int size) {
    return part(filter, place, 0, size);
  }

  /** The signals from a number of the list on; every one before costs time. */
  public Part from(SignalFilter filter, int offset, int size) {
    return part(filter, Optional.empty(), offset, size);
  }

  private Part part(SignalFilter filter, Optional<SignalCursor> place, int offset, int size) {
    List<Tag> tags = rarestFirst(filter);
    List<Object> values = new ArrayList<>();
    String keys = keys(tags, place, values);
    values.add(size + 1);
    values.add(offset);
    List<Row> rows =
        sql.list(
            SHOWN + keys + " limit ? offset ?" + BEHIND,
            row -> new Row(Readings.signal(row), SignalCursor.of(row)),
            values.toArray());
    boolean more = rows.size() > size;
    List<Row> shown = more ? rows.subList(0, size) : rows;
    return new Part(
        shown.stream().map(Row::signal).toList(),
        more ? Optional.of(shown.get(size - 1).place()) : Optional.empty());
  }

  private static String keys(List<Tag> tags, Optional<SignalCursor> place, List<Object> values) {
    List<String> where = new ArrayList<>();
    String table = tags.isEmpty() ? "signal" : "signal_tag";
    if (!tags.isEmpty()) {
      where.add("t.kind = ? and t.tag = ?");
      add(values, tags.get(0));
    }
    for (Tag tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
      where.add(
          "exists (select 1 from signal_tag u where u.kind = ? and u.tag = ? and u.recency ="
              + " t.recency and u.document_id = t.document_id and u.position = t.position)");
      add(values, tag);
    }
    place.ifPresent(
        p -> {
          // The first condition bounds the range of the index, which the second alone may not.
          where.add("t.recency >= ? and (t.recency, t.document_id, t.position) > (?, ?, ?)");
          values.addAll(List.of(p.recency(), p.recency(), p.document(), p.position()));
        });
    String order = tags.isEmpty() ? "" : "t.kind, t.tag, ";
    return "select t.document_id, t.position from "
        + table
        + " t"
        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
        + " order by "
        + order
        + "t.recency, t.document_id, t.position";
  }

  private static void add(List<Object> values, Tag tag) {
    values.add(tag.kind());
    values.add(tag.value());
  }

  private static List<Tag> tags(SignalFilter filter) {
    Map<String, Optional<String>> asked = new LinkedHashMap<>();
    asked.put("actor", filter.actor());
    asked.put("theme", filter.theme());
    asked.put("instrument", filter.instrument());
    asked.put("material", filter.material());
    asked.put("certainty", filter.certainty());
    asked.put("language", filter.language());
    List<Tag> tags = new ArrayList<>();
    asked.forEach((kind, value) -> value.ifPresent(v -> tags.add(new Tag(kind, v))));
    return tags;
  }

  private List<Tag> rarestFirst(SignalFilter filter) {
    List<Tag> tags = tags(filter);
    if (tags.size() > 1) {
      Map<Tag, Long> counts = new LinkedHashMap<>();
      tags.forEach(tag -> counts.put(tag, count(tag)));
      tags.sort(Comparator.comparing(counts::get));
    }
    return tags;
  }

  private long count(Tag tag) {
    return sql.find(
            "select n from signal_count where kind = ? and tag = ?",
            row -> row.getLong(1),
            tag.kind(),
            tag.value())
        .orElse(0L);
  }

  /** Number of signals: exact for one filter or none, at most {@value #COUNTED} for several. */
  public Count count(SignalFilter filter) {
    List<Tag> tags = rarestFirst(filter);
    if (tags.size() < 2) {
      Tag tag = tags.isEmpty() ? new Tag(SignalTags.ALL, SignalTags.ALL) : tags.get(0);
      return new Count(count(tag), false);
    }
    List<Object> values = new ArrayList<>();
    String keys = keys(tags, Optional.empty(), values);
    values.add(COUNTED + 1);
    long found =
        sql.find(
                "select count(*) from (" + keys + " limit ?) c",
                row -> row.getLong(1),
                values.toArray())
            .orElse(0L);
    return new Count(Math.min(found, COUNTED), found > COUNTED);
  }

  /** The values that filters can take, by kind, each with its number of signals. */
  public Map<String, Map<String, Long>> values() {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    sql.each(
        "select kind, tag, n from signal_count where kind <> ?",
        row -> {
          all.computeIfAbsent(row.getString("kind"), k -> new TreeMap<>())
              .put(row.getString("tag"), row.getLong("n"));
          return true;
        },
        done -> {},
        SignalTags.ALL);
    return all;
  }
}
