package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Turns a row into facts, which it keeps. */
@FunctionalInterface
interface RowMapping {

  /**
   * Reads one row.
   *
   * @throws FailureException if the row cannot be typed
   * @throws IllegalArgumentException if a value of it is out of the range of its type
   */
  void read(Row row);

  /** Reads rows in order and answers why some of them could not be typed. */
  default List<Failure> readAll(List<Row> rows) {
    List<Failure> failures = new ArrayList<>();
    for (Row row : rows) {
      try {
        read(row);
      } catch (FailureException e) {
        failures.add(e.failure());
      } catch (IllegalArgumentException e) {
        failures.add(
            new Failure(FailureReason.MALFORMED, row.where(), String.valueOf(e.getMessage())));
      }
    }
    return failures;
  }
}
