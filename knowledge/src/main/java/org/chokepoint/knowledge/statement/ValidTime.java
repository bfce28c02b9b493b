package org.chokepoint.knowledge.statement;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.knowledge.table.Row;

/**
 * Reads when a record holds. A statistic of a year holds in the months of that year, an act from
 * its day on, an office between its years. The year of a holding or a facility is the year in which
 * it was stated, which limits nothing.
 */
final class ValidTime {
  private static final Set<String> STATISTICS =
      Set.of(
          "mine_production",
          "minerals_world",
          "stage_shares",
          "prices",
          "trade",
          "trade_monthly_china",
          "quotas",
          "governance",
          "us_import_reliance",
          "end_use",
          "eu_criticality");

  private ValidTime() {}

  static Validity of(String table, Row row) {
    if (STATISTICS.contains(table)) {
      OptionalInt year = row.integer("year");
      return year.isEmpty() ? Validity.ALWAYS : year(year.getAsInt(), year.getAsInt());
    }
    return switch (table) {
      case "controls" -> since(row.text("date"));
      case "concentrate_price_baogang" -> since(row.text("effective_from"));
      case "people" -> office(row.integer("from_year"), row.integer("until_year"));
      default -> Validity.ALWAYS;
    };
  }

  private static Validity year(int from, int to) {
    return new Validity(Optional.of(YearMonth.of(from, 1)), Optional.of(YearMonth.of(to, 12)));
  }

  private static Validity since(String date) {
    return date.length() < 7
        ? Validity.ALWAYS
        : new Validity(Optional.of(YearMonth.parse(date.substring(0, 7))), Optional.empty());
  }

  private static Validity office(OptionalInt from, OptionalInt until) {
    return new Validity(
        from.isEmpty() ? Optional.empty() : Optional.of(YearMonth.of(from.getAsInt(), 1)),
        until.isEmpty() ? Optional.empty() : Optional.of(YearMonth.of(until.getAsInt(), 12)));
  }
}
