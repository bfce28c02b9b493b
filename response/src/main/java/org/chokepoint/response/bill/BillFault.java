package org.chokepoint.response.bill;

import java.util.List;

/**
 * Something in a bill that cannot be used, and where.
 *
 * @param sheet name of the sheet; empty for a file without sheets
 * @param row row number from 1
 * @param column title of the column
 * @param problem what is wrong and what to do
 * @param suggestions words that may have been meant; may be empty
 */
public record BillFault(
    String sheet, int row, String column, String problem, List<String> suggestions) {

  /** Copies the list. */
  public BillFault {
    suggestions = List.copyOf(suggestions);
  }

  /** One line for a list of faults. */
  public String words() {
    String where = (sheet.isEmpty() ? "" : "sheet " + sheet + ", ") + "row " + row + ", " + column;
    String hint = suggestions.isEmpty() ? "" : ". Maybe: " + String.join(", ", suggestions);
    return where + ": " + problem + hint;
  }

  @Override
  public String toString() {
    return "BillFault[row " + row + ", " + column + "]";
  }
}
