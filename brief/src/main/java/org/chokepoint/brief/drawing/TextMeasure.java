package org.chokepoint.brief.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates widths of text without a font, so that drawings do not depend on the fonts of a
 * machine. Estimates are on the wide side of Helvetica and its metric equals.
 */
public final class TextMeasure {

  /** The usual size of labels. */
  public static final int SIZE = 12;

  private static final String NARROW = " ,.:;'|!ijlI()[]/-tfr";
  private static final String WIDE = "mwMW%@\u2014";

  private TextMeasure() {}

  /** Width of a text at a size, in canvas units. */
  public static double width(String text, int size) {
    return text.codePoints().mapToDouble(TextMeasure::em).sum() * size;
  }

  private static double em(int c) {
    if (c >= 0x2E80) {
      return 1.0;
    } else if (NARROW.indexOf(c) >= 0) {
      return 0.34;
    } else if (WIDE.indexOf(c) >= 0) {
      return 0.9;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.56;
  }

  /** The text, cut with an ellipsis if it is wider than allowed. */
  public static String fit(String text, double width, int size) {
    if (width(text, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    double used = size;
    int n = 0;
    while (n < points.length && used + em(points[n]) * size <= width) {
      used += em(points[n++]) * size;
    }
    return new String(points, 0, n).strip() + "\u2026";
  }

  /** The text in at most so many lines, the last cut with an ellipsis if need be. */
  public static List<String> wrap(String text, double width, int size, int maxLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String candidate = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(candidate, size) > width && lines.size() < maxLines - 1) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(candidate);
      }
    }
    lines.add(line.toString());
    return lines.stream().map(l -> fit(l, width, size)).toList();
  }
}
