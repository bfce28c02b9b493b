package org.chokepoint.knowledge.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Provenance;

/**
 * One record of a table with the source of each of its cells. The typed readers throw {@link
 * FailureException} with the place of the cell, so that a mapping need not repeat it.
 */
public interface Row {

  /**
   * The text of a cell; empty if nothing is known.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  String text(String column);

  /** Number of the record within its data set, from 1. */
  int number();

  /** Where a cell comes from. */
  Provenance.Tabulated source(String column);

  /** Where the record as a whole comes from. */
  Provenance.Tabulated source();

  /** Table and record for people, such as {@code facilities.csv, row 12}. */
  String where();

  /** The text of a cell that must not be empty. */
  default String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      throw fault(FailureReason.MISSING, column, "is empty");
    }
    return text;
  }

  /** The number in a cell, or nothing if it is empty. */
  default Optional<Double> number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      throw fault(FailureReason.MALFORMED, column, "'" + text + "' is not a number");
    }
  }

  /** The number in a cell that must not be empty. */
  default double requiredNumber(String column) {
    return number(column).orElseThrow(() -> fault(FailureReason.MISSING, column, "is empty"));
  }

  /** The whole number in a cell, or nothing if it is empty. */
  default OptionalInt integer(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw fault(FailureReason.MALFORMED, column, "'" + text + "' is not a whole number");
    }
  }

  /** The whole number in a cell that must not be empty. */
  default int requiredInteger(String column) {
    return integer(column).orElseThrow(() -> fault(FailureReason.MISSING, column, "is empty"));
  }

  /** The parts of a cell that holds a list; empty if the cell is. */
  default List<String> list(String column, char separator) {
    return Lists.split(text(column), separator);
  }

  /** A failure at a cell. */
  default FailureException fault(FailureReason reason, String column, String message) {
    return new FailureException(reason, where() + ", column " + column, message);
  }
}
