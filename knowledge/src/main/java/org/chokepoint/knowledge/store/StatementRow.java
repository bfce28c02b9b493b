package org.chokepoint.knowledge.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.knowledge.statement.Statement;

/** A statement on its way into a row of SQL. Months count from year zero. */
final class StatementRow {
  static final String INSERT =
      "insert into statement (dataset, record, prop, quality, citation, first_seen, last_seen,"
          + " valid_from, valid_to, tbl, property, subject, val, unit, locator)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
    into.setString(15, s.isPlacedAsUsual() ? null : s.locator());
  }

  private static void month(PreparedStatement into, int at, Optional<YearMonth> month)
      throws SQLException {
    if (month.isPresent()) {
      into.setInt(at, number(month.get()));
    } else {
      into.setNull(at, Types.INTEGER);
    }
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }
}
