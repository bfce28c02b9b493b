package org.chokepoint.knowledge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.Statement.Position;
import org.chokepoint.knowledge.statement.Statement.Seen;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Quality;
import org.jdbi.v3.core.Handle;

/**
 * Rows of SQL as statements. What many statements share, such as property, unit, subject, citation
 * and months, they share as one object: a store holds millions.
 */
final class StatementReader {
  private static final Quality[] QUALITIES = Quality.values();

  private final DatasetId dataset;
  private final Map<Integer, String> citations = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<List<YearMonth>, Seen> seen = new HashMap<>();
  private final Map<List<Optional<YearMonth>>, Validity> valid = new HashMap<>();
  private String subject = "";

  /** A reader of the rows of one data set. */
  StatementReader(Handle handle, int dataset) {
    this.dataset =
        handle
            .createQuery("select id from dataset where no = ?")
            .bind(0, dataset)
            .map((row, context) -> new DatasetId(row.getString(1)))
            .one();
    handle
        .createQuery("select no, words from citation where dataset = ?")
        .bind(0, dataset)
        .map((row, context) -> Map.entry(row.getInt(1), row.getString(2)))
        .forEach(citation -> citations.put(citation.getKey(), citation.getValue()));
  }

  Statement read(ResultSet row) throws SQLException {
    String about = row.getString("subject");
    if (!about.equals(subject)) {
      subject = about;
    }
    String locator = row.getString("locator");
    return new Statement(
        dataset,
        shared(row.getString("tbl")),
        subject,
        shared(row.getString("property")),
        row.getString("val"),
        shared(row.getString("unit")),
        valid.computeIfAbsent(
            List.of(month(row, "valid_from"), month(row, "valid_to")),
            months -> new Validity(months.get(0), months.get(1))),
        locator == null ? "" : locator,
        Optional.ofNullable(citations.get(row.getInt("citation"))).orElseThrow(),
        QUALITIES[row.getInt("quality")],
        seen.computeIfAbsent(
            List.of(month(row.getInt("first_seen")), month(row.getInt("last_seen"))),
            months -> new Seen(months.get(0), months.get(1))),
        new Position(row.getInt("record"), row.getInt("prop")));
  }

  private String shared(String text) {
    return words.computeIfAbsent(text, same -> same);
  }

  private static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
  }

  private static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(month(number));
  }
}
