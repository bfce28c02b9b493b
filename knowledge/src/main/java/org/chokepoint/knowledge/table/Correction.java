package org.chokepoint.knowledge.table;

/**
 * A declared correction of a cell or a row.
 *
 * @param id number of the correction
 * @param table table corrected
 * @param rowKey values of the primary key as stored, joined by {@code |}
 * @param column column corrected; {@code *} for the whole row
 * @param oldValue value as stored
 * @param newValue value to read instead; empty with column {@code *} leaves the row out
 * @param reason why
 * @param accepted whether it is applied
 * @param source what supports it
 */
public record Correction(
    String id,
    String table,
    String rowKey,
    String column,
    String oldValue,
    String newValue,
    String reason,
    boolean accepted,
    String source) {

  /** Whether it leaves the row out. */
  public boolean removesRow() {
    return column.equals("*");
  }
}
