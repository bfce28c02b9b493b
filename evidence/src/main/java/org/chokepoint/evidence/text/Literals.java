package org.chokepoint.evidence.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.chokepoint.model.source.Span;

/** Fixed strings that are looked for together in one pass over a text. Immutable. */
public final class Literals {

  private final boolean ignoreCase;
  private final List<String> strings;
  private final Openings openings;
  private final StringTree tree;

  /** Whether a string ends at each node of the tree. */
  private final boolean[] ends;

  private Literals(boolean ignoreCase, Collection<String> strings) {
    this.ignoreCase = ignoreCase;
    this.strings = strings.stream().map(s -> ignoreCase ? folded(s) : s).distinct().toList();
    this.openings = new Openings(this.strings, ignoreCase);
    this.tree = new StringTree(this.strings);
    this.ends = new boolean[tree.size()];
    this.strings.forEach(s -> ends[tree.end(s)] = true);
  }

  /** The strings; in lower case if the case does not matter. */
  List<String> strings() {
    return strings;
  }

  /** Whether the strings are looked for in any case. */
  boolean ignoresCase() {
    return ignoreCase;
  }

  /** As patterns without further flags do, only the letters of English are taken in any case. */
  static char folded(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** A string with its English letters in lower case. */
  static String folded(String string) {
    char[] characters = string.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = folded(characters[i]);
    }
    return new String(characters);
  }

  /** These strings, with bars between them, as they are written. */
  public static Literals of(String strings) {
    return new Literals(false, List.of(strings.split("\\|")));
  }

  /**
   * Strings with one of which every match of a pattern begins, as far as its source tells.
   *
   * @throws IllegalArgumentException if it may begin with anything
   */
  public static Literals beginning(Pattern pattern) {
    PatternStrings source = new PatternStrings(pattern);
    return new Literals(source.ignoresCase(), source.beginnings());
  }

  /**
   * Strings one of which every match of a pattern holds, as far as its source tells.
   *
   * @throws IllegalArgumentException if it may hold anything
   */
  public static Literals within(Pattern pattern) {
    PatternStrings source = new PatternStrings(pattern);
    return new Literals(source.ignoresCase(), source.contents());
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
      if (openings.mayStand(text, i, to) && length(text, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the strings begins at a place and ends within a text. */
  public boolean standsAt(String text, int at) {
    return standsIn(text, at, text.length());
  }

  /** Whether one of the strings begins at a place and ends no later than another. */
  boolean standsIn(String text, int at, int to) {
    return at < to && openings.mayStand(text, at, to) && length(text, at, to) > 0;
  }

  /** Where the first of the strings ends that stands within a range of a text; -1 if none. */
  public int firstEnd(String text, int from, int to) {
    int behind = to;
    int end = -1;
    for (int i = from; i < behind; i++) {
      int length = openings.mayStand(text, i, behind) ? length(text, i, behind) : 0;
      if (length > 0) {
        end = i + length;
        behind = end - 1;
      }
    }
    return end;
  }

  /** Length of the shortest of the strings that stands at a place; 0 if none does. */
  private int length(String text, int at, int to) {
    int node = StringTree.ROOT;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      node = tree.next(node, ignoreCase ? folded(c) : c);
      if (node == StringTree.NONE) {
        return 0;
      }
      if (ends[node]) {
        return i + 1 - at;
      }
    }
    return 0;
  }
}
