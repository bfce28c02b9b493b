package org.chokepoint.knowledge.statement;

import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.StatementId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/**
 * What one source says of one thing.
 *
 * @param dataset data set that says it
 * @param table kind of thing, named as its table, such as {@code facilities}
 * @param subject the thing: values of the primary key joined by {@code |}
 * @param property column, or {@code source} for the record as a whole
 * @param value the value as text; not empty
 * @param unit unit of the value; empty if it has none
 * @param valid months in which it holds
 * @param locator place in the data set
 * @param citation publication that the data set names
 * @param quality how good it is
 * @param seen when it was first and last found in the data set
 * @param position place of the record and of the property in it, for a stable order
 */
public record Statement(
    DatasetId dataset,
    String table,
    String subject,
    String property,
    String value,
    String unit,
    Validity valid,
    String locator,
    String citation,
    Quality quality,
    Seen seen,
    Position position) {

  /** The property under which a record as a whole is cited. */
  public static final String RECORD = "source";

  /** Drops a locator that position and property tell already: a store holds millions of them. */
  public Statement {
    locator = locator.equals(usualLocator(position, property)) ? "" : locator;
  }

  private static String usualLocator(Position position, String property) {
    String row = "row " + position.record();
    return property.equals(RECORD) ? row : row + ", " + property;
  }

  /** Place in the data set; {@code row RECORD, PROPERTY} if it was made without one. */
  public String locator() {
    return locator.isEmpty() ? usualLocator(position, property) : locator;
  }

  /** Whether the locator says no more than position and property do. */
  public boolean isPlacedAsUsual() {
    return locator.isEmpty();
  }

  /** The natural key: who says what of whom, in which language. */
  public StatementId id() {
    String language = property.contains("_zh") ? "zh" : "en";
    return StatementId.of(dataset, table + "/" + subject, property, value, language);
  }

  /** The statement as the source of a figure. */
  public Provenance.Tabulated provenance() {
    return new Provenance.Tabulated(dataset, locator(), citation, quality);
  }

  /**
   * Months in which a statement holds; an unknown bound does not limit.
   *
   * @param from first month
   * @param to last month
   */
  public record Validity(Optional<YearMonth> from, Optional<YearMonth> to) {
    /** Holds always, as far as is known. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether it holds in a month. */
    public boolean holdsIn(YearMonth month) {
      return from.map(f -> !month.isBefore(f)).orElse(true)
          && to.map(t -> !month.isAfter(t)).orElse(true);
    }
  }

  /**
   * When a statement was found in its data set, by the month in which the data set was read.
   *
   * @param first month in which it was first found
   * @param last month in which it was last found
   */
  public record Seen(YearMonth first, YearMonth last) {}

  /**
   * Place in the data set.
   *
   * @param record number of the record, from 1
   * @param property number of the property within it, from 0
   */
  public record Position(int record, int property) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      int byRecord = Integer.compare(record, other.record);
      return byRecord != 0 ? byRecord : Integer.compare(property, other.property);
    }
  }
}
