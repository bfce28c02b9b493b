package org.chokepoint.app.table;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a given width, as a terminal draws it. */
final class WrappedText {

  private WrappedText() {}

  /** Columns a text takes: two for a Chinese character. */
  static int width(String text) {
    return text.codePoints().map(WrappedText::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint >= 0x2E80 && codePoint <= 0xFFEF || codePoint >= 0x20000 ? 2 : 1;
  }

  /**
   * The text in lines of at most that width, broken behind a blank, a joint of a long word or a
   * Chinese character, else anywhere; what does not fit into so many lines ends with an ellipsis.
   */
  static List<String> lines(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (width(rest) > width) {
      if (lines.size() == most - 1) {
        lines.add(rest.substring(0, fitting(rest, width - 1)) + "…");
        return lines;
      }
      int end = fitting(rest, width);
      int joint = joint(rest, end);
      end = joint > 0 ? joint : end;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Number of chars that fit; at least one character. */
  private static int fitting(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (end > 0 && used + width(c) > width) {
        break;
      }
      used += width(c);
      end += Character.charCount(c);
    }
    return end;
  }

  /** The last place up to an end behind which a line may break; 0 if there is none. */
  private static int joint(String text, int end) {
    for (int i = end; i > 0; i--) {
      char before = text.charAt(i - 1);
      boolean next = i < text.length() && text.charAt(i) == ' ';
      if (before == ' ' || next || "-/_,;|".indexOf(before) >= 0 || before >= 0x2E80) {
        return i;
      }
    }
    return 0;
  }
}
