package org.chokepoint.response.bill;

import java.util.List;

/**
 * A row as it stands in a file, before anything is believed of it.
 *
 * @param sheet name of the sheet; empty for a file without sheets
 * @param number row number as the user sees it, from 1
 * @param cells cells by position
 */
public record RawRow(String sheet, int number, List<RawCell> cells) {

  /** Copies the list. */
  public RawRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param text text or number as text; empty if there is nothing
   * @param kind what it holds
   */
  public record RawCell(String text, Kind kind) {

    /** Nothing. */
    public static final RawCell EMPTY = new RawCell("", Kind.VALUE);

    /** A plain value. */
    public static RawCell of(String text) {
      return new RawCell(text, Kind.VALUE);
    }

    // What a user's bill holds must not reach a log by accident.
    @Override
    public String toString() {
      return "RawCell";
    }
  }

  /** What a cell holds. */
  public enum Kind {
    /** A value or nothing. */
    VALUE,
    /** A formula, whose result nobody vouches for. */
    FORMULA,
    /** A part of a merged range other than its first cell. */
    MERGED
  }

  /** Whether every cell is empty. */
  public boolean isBlank() {
    return cells.stream().allMatch(c -> c.text().isBlank() && c.kind() == Kind.VALUE);
  }

  RawCell cell(int position) {
    return position >= 0 && position < cells.size() ? cells.get(position) : RawCell.EMPTY;
  }

  @Override
  public String toString() {
    return "RawRow[" + number + "]";
  }
}
