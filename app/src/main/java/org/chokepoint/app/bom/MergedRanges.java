package org.chokepoint.app.bom;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merged ranges of a sheet, as rectangles of cells. */
final class MergedRanges {

  private static final Pattern RANGE =
      Pattern.compile("mergeCell ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"");
  private static final int MOST = 10_000;

  private final List<int[]> rectangles = new ArrayList<>();

  /** Takes the ranges that a piece of a sheet's text declares. */
  void collect(String text) {
    Matcher m = RANGE.matcher(text);
    while (m.find() && rectangles.size() < MOST) {
      rectangles.add(
          new int[] {
            Integer.parseInt(m.group(2)),
            column(m.group(1)),
            Integer.parseInt(m.group(4)),
            column(m.group(3))
          });
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /**
   * Whether a cell belongs to a range without being its first cell; rows from 1, columns from 0.
   */
  boolean covers(int row, int column) {
    for (int[] r : rectangles) {
      boolean inside = row >= r[0] && row <= r[2] && column >= r[1] && column <= r[3];
      if (inside && (row != r[0] || column != r[1])) {
        return true;
      }
    }
    return false;
  }
}
