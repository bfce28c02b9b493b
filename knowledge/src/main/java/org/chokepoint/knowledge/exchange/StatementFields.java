package org.chokepoint.knowledge.exchange;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.Statement.Position;
import org.chokepoint.knowledge.statement.Statement.Seen;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Quality;

/** The parts of a statement as text, in a fixed order. */
final class StatementFields {
  static final List<String> NAMES =
      List.of(
          "dataset",
          "table",
          "subject",
          "property",
          "value",
          "unit",
          "valid_from",
          "valid_to",
          "locator",
          "citation",
          "quality",
          "first_seen",
          "last_seen",
          "record",
          "position");

  private StatementFields() {}

  static List<String> values(Statement s) {
    return List.of(
        s.dataset().value(),
        s.table(),
        s.subject(),
        s.property(),
        s.value(),
        s.unit(),
        s.valid().from().map(YearMonth::toString).orElse(""),
        s.valid().to().map(YearMonth::toString).orElse(""),
        s.locator(),
        s.citation(),
        s.quality().label(),
        s.seen().first().toString(),
        s.seen().last().toString(),
        Integer.toString(s.position().record()),
        Integer.toString(s.position().property()));
  }

  static Statement statement(List<String> values) {
    return new Statement(
        new DatasetId(values.get(0)),
        values.get(1),
        values.get(2),
        values.get(3),
        values.get(4),
        values.get(5),
        new Validity(month(values.get(6)), month(values.get(7))),
        values.get(8),
        values.get(9),
        quality(values.get(10)),
        new Seen(YearMonth.parse(values.get(11)), YearMonth.parse(values.get(12))),
        new Position(Integer.parseInt(values.get(13)), Integer.parseInt(values.get(14))));
  }

  private static Quality quality(String label) {
    for (Quality quality : Quality.values()) {
      if (quality.label().equals(label)) {
        return quality;
      }
    }
    throw new IllegalArgumentException("'" + label + "' is no quality");
  }

  private static Optional<YearMonth> month(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
  }
}
