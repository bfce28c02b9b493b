package org.chokepoint.evidence.text;

import java.util.Collection;

/** The first two characters of some strings, by which most places of a text are told apart. */
final class Openings {

  private static final int LOW = 0xFF;

  /** For the low byte of the first character, a bit for each remainder of the second one by 64. */
  private final long[] seconds = new long[LOW + 1];

  /** Those of strings; with their letters in both cases if the case does not matter. */
  Openings(Collection<String> strings, boolean ignoreCase) {
    for (String string : strings) {
      add(string.charAt(0), string, ignoreCase);
      if (ignoreCase) {
        add(otherCase(string.charAt(0)), string, true);
      }
    }
  }

  private void add(char first, String string, boolean ignoreCase) {
    if (string.length() == 1) {
      seconds[first & LOW] = -1;
    } else {
      char second = string.charAt(1);
      seconds[first & LOW] |= 1L << second | (ignoreCase ? 1L << otherCase(second) : 0);
    }
  }

  private static char otherCase(char c) {
    return Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c);
  }

  /** Whether the first two characters at a place of a range may be those of one of the strings. */
  boolean mayStand(String text, int at, int to) {
    long mask = seconds[text.charAt(at) & LOW];
    return mask != 0 && (at + 1 == to || (mask & 1L << text.charAt(at + 1)) != 0);
  }
}
