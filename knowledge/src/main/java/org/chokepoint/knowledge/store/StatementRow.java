package org.chokepoint.knowledge.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.Statement.Position;
import org.chokepoint.knowledge.statement.Statement.Seen;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Quality;

/** A statement as a row of SQL. Months count from year zero. */
final class StatementRow {
  static final String INSERT =
      "insert into statement (dataset, record, prop, quality, citation, first_seen, last_seen,"
          + " valid_from, valid_to, tbl, property, subject, val, unit, locator)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String SELECT =
      "select s.*, d.id as dataset_id, c.words from statement s join dataset d on d.no = s.dataset"
          + " join citation c on c.dataset = s.dataset and c.no = s.citation where d.is_current and ";
  static final String ORDER = " order by s.dataset, s.record, s.prop";

  private StatementRow() {}

  static void bind(PreparedStatement into, Statement s, int dataset, int citation)
      throws SQLException {
    into.setInt(1, dataset);
    into.setInt(2, s.position().record());
    into.setInt(3, s.position().property());
    into.setInt(4, s.quality().ordinal());
    into.setInt(5, citation);
    into.setInt(6, number(s.seen().first()));
    into.setInt(7, number(s.seen().last()));
    month(into, 8, s.valid().from());
    month(into, 9, s.valid().to());
    into.setString(10, s.table());
    into.setString(11, s.property());
    into.setString(12, s.subject());
    into.setString(13, s.value());
    into.setString(14, s.unit());
    boolean usual = s.locator().equals(locator(s.position().record(), s.property()));
    into.setString(15, usual ? null : s.locator());
  }

  private static void month(PreparedStatement into, int at, Optional<YearMonth> month)
      throws SQLException {
    if (month.isPresent()) {
      into.setInt(at, number(month.get()));
    } else {
      into.setNull(at, Types.INTEGER);
    }
  }

  static Statement read(ResultSet row) throws SQLException {
    String property = row.getString("property");
    int record = row.getInt("record");
    String locator = row.getString("locator");
    return new Statement(
        new DatasetId(row.getString("dataset_id")),
        row.getString("tbl"),
        row.getString("subject"),
        property,
        row.getString("val"),
        row.getString("unit"),
        new Validity(month(row, "valid_from"), month(row, "valid_to")),
        locator == null ? locator(record, property) : locator,
        row.getString("words"),
        Quality.values()[row.getInt("quality")],
        new Seen(month(row.getInt("first_seen")), month(row.getInt("last_seen"))),
        new Position(record, row.getInt("prop")));
  }

  private static String locator(int record, String property) {
    return property.equals(Statement.RECORD) ? "row " + record : "row " + record + ", " + property;
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  private static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
  }

  private static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(month(number));
  }
}
