package org.chokepoint.evidence.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.chokepoint.model.source.Span;

/** Fixed strings that are looked for together in one pass over a text. Immutable. */
public final class Literals {

  private static final int LOW = 0xFF;
  private static final String[] NONE = {};

  private final boolean ignoreCase;

  /** The strings by the low byte of their first character. */
  private final String[][] byFirst = new String[LOW + 1][];

  /** For every such byte, a bit for each remainder of the second character by 64. */
  private final long[] seconds = new long[LOW + 1];

  private Literals(boolean ignoreCase, String... strings) {
    this.ignoreCase = ignoreCase;
    Arrays.fill(byFirst, NONE);
    for (String string : strings) {
      char first = string.charAt(0);
      add(first, string);
      if (ignoreCase && otherCase(first) != first) {
        add(otherCase(first), string);
      }
    }
  }

  private void add(char first, String string) {
    int low = first & LOW;
    byFirst[low] = Arrays.copyOf(byFirst[low], byFirst[low].length + 1);
    byFirst[low][byFirst[low].length - 1] = string;
    if (string.length() == 1) {
      seconds[low] = -1;
    } else {
      char second = string.charAt(1);
      seconds[low] |= 1L << second | (ignoreCase ? 1L << otherCase(second) : 0);
    }
  }

  private static char otherCase(char c) {
    return Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c);
  }

  /** These strings, with bars between them, as they are written. */
  public static Literals of(String strings) {
    return new Literals(false, strings.split("\\|"));
  }

  /**
   * Strings with one of which every match of a pattern begins, as far as its source tells.
   *
   * @throws IllegalArgumentException if it may begin with anything
   */
  public static Literals beginning(Pattern pattern) {
    PatternStrings source = new PatternStrings(pattern);
    return new Literals(source.ignoresCase(), source.beginnings().toArray(String[]::new));
  }

  /**
   * Strings one of which every match of a pattern holds, as far as its source tells.
   *
   * @throws IllegalArgumentException if it may hold anything
   */
  public static Literals within(Pattern pattern) {
    PatternStrings source = new PatternStrings(pattern);
    return new Literals(source.ignoresCase(), source.contents().toArray(String[]::new));
  }

  /** Whether one of the strings stands within a text. */
  public boolean anyIn(String text) {
    return next(text, 0, text.length()) >= 0;
  }

  /** Whether one of the strings stands within a span of a text. */
  public boolean anyIn(String text, Span span) {
    return next(text, span.start(), span.end()) >= 0;
  }

  /** Where the first of the strings begins that stands within a range of a text; -1 if none. */
  public int next(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (mayStand(text, i, to) && length(text, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the strings begins at a place and ends within a text. */
  public boolean standsAt(String text, int at) {
    return at < text.length()
        && mayStand(text, at, text.length())
        && length(text, at, text.length()) > 0;
  }

  /** Where the first of the strings ends that stands within a range of a text; -1 if none. */
  public int firstEnd(String text, int from, int to) {
    int behind = to;
    int end = -1;
    for (int i = from; i < behind; i++) {
      int length = mayStand(text, i, behind) ? length(text, i, behind) : 0;
      if (length > 0) {
        end = i + length;
        behind = end - 1;
      }
    }
    return end;
  }

  /** Whether the first two characters at a place may be those of one of the strings. */
  private boolean mayStand(String text, int at, int to) {
    long mask = seconds[text.charAt(at) & LOW];
    return mask != 0 && (at + 1 == to || (mask & 1L << text.charAt(at + 1)) != 0);
  }

  /** Length of the shortest of the strings that stands at a place; 0 if none does. */
  private int length(String text, int at, int to) {
    int shortest = 0;
    for (String string : byFirst[text.charAt(at) & LOW]) {
      int length = string.length();
      if (at + length <= to
          && (shortest == 0 || length < shortest)
          && (ignoreCase
              ? text.regionMatches(true, at, string, 0, length)
              : text.startsWith(string, at))) {
        shortest = length;
      }
    }
    return shortest;
  }
}
