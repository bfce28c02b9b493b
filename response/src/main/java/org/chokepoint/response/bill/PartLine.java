package org.chokepoint.response.bill;

import java.util.Optional;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * One material in one part, ready to compute with.
 *
 * @param row row number in the file, from 1
 * @param part name of the part
 * @param supplier who sells it; may be empty
 * @param place where it comes from, if stated
 * @param grade material or grade
 * @param kgPerUnit kilograms in one unit
 * @param use units, stock and margin
 * @param endUse end use; may be empty
 */
public record PartLine(
    int row,
    String part,
    String supplier,
    Optional<PlaceCode> place,
    MaterialGrade grade,
    Sourced<Interval> kgPerUnit,
    Use use,
    String endUse) {

  /**
   * How much is used and what hangs on it.
   *
   * @param unitsPerMonth units a month; positive
   * @param stockWeeks weeks of own use in stock; not negative
   * @param marginPerUnit US dollars of margin on a unit
   * @param stockAssumed whether the bill left the stock out
   */
  public record Use(
      double unitsPerMonth, double stockWeeks, double marginPerUnit, boolean stockAssumed) {}

  // What a user's bill holds must not reach a log by accident.
  @Override
  public String toString() {
    return "PartLine[row " + row + "]";
  }
}
