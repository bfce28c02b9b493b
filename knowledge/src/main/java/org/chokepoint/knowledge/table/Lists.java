package org.chokepoint.knowledge.table;

import java.util.ArrayList;
import java.util.List;

/** Lists inside a cell. */
final class Lists {
  private Lists() {}

  static List<String> split(String text, char separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      add(parts, text.substring(from, at));
      from = at + 1;
    }
    add(parts, text.substring(from));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    String stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }
}
