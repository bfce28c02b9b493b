package org.chokepoint.response.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Compares what people type: case, spaces and hyphens do not count; near words are suggested. */
final class Words {

  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private Words() {}

  static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean separates = c == '-' || c == '_' || Character.isWhitespace(c);
      if (!separates) {
        plain.append(gap && plain.length() > 0 ? " " : "").append(c);
      }
      gap = separates;
    }
    return plain.toString();
  }

  /** The same without spaces, so that "42 SH" and "42SH" are one name. */
  static String key(String text) {
    return plain(text).replace(" ", "");
  }

  /** Up to three known words that are near, nearest first. */
  static List<String> near(String typed, Collection<String> known) {
    String word = plain(typed);
    if (word.isEmpty() || word.length() > LONGEST) {
      return List.of();
    }
    int farthest = Math.max(1, word.length() / 3);
    List<String> near = new ArrayList<>(known);
    near.removeIf(k -> distance(word, plain(k)) > farthest);
    near.sort(
        Comparator.comparingInt((String k) -> distance(word, plain(k)))
            .thenComparing(Comparator.naturalOrder()));
    return near.stream().distinct().limit(MOST).toList();
  }

  // Levenshtein 1966, two rows.
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
