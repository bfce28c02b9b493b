package org.chokepoint.evidence.text;

import java.util.ArrayList;
import java.util.List;

/** The source of a regular expression as a tree; what has no width is left out. */
final class PatternTree {

  /** What matches the empty string only. */
  static final Node NOTHING = new Sequence(List.of());

  private static final String DIGITS = "0123456789";
  private static final String SPACES = " \t\n\u000B\f\r";
  private static final Letters ANY = new Letters("", true);

  /** A part of a pattern. */
  sealed interface Node {}

  /** One of some characters, or any. */
  record Letters(String of, boolean any) implements Node {}

  /** Parts one behind another. */
  record Sequence(List<Node> of) implements Node {}

  /** One of some parts. */
  record Choice(List<Node> of) implements Node {}

  /** A part several times. */
  record Repeat(Node of, int least, int most) implements Node {}

  private final String source;
  private int at;

  private PatternTree(String source) {
    this.source = source;
  }

  /**
   * The tree of a pattern.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static Node of(String source) {
    PatternTree reader = new PatternTree(source);
    Node root = reader.choice();
    if (reader.at < source.length()) {
      throw new IllegalArgumentException("pattern '" + source + "' ends at " + reader.at);
    }
    return root;
  }

  private boolean is(char c) {
    return at < source.length() && source.charAt(at) == c;
  }

  private Node choice() {
    List<Node> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (skip("|")) {
      alternatives.add(sequence());
    }
    return alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < source.length() && !is('|') && !is(')')) {
      Node part = quantified(atom());
      if (part != NOTHING) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? NOTHING : parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  private Node quantified(Node part) {
    int least = 1;
    int most = 1;
    if (is('?') || is('*') || is('+')) {
      char sign = source.charAt(at++);
      least = sign == '+' ? 1 : 0;
      most = sign == '?' ? 1 : Integer.MAX_VALUE;
    } else if (is('{')) {
      int end = source.indexOf('}', at);
      String[] bounds = source.substring(at + 1, end).split(",", 2);
      least = Integer.parseInt(bounds[0]);
      most =
          bounds.length == 1
              ? least
              : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
      at = end + 1;
    } else {
      return part;
    }
    if (!skip("?")) {
      skip("+");
    }
    return part == NOTHING ? part : new Repeat(part, least, most);
  }

  private Node atom() {
    char c = source.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> letters();
      case '\\' -> escape();
      case '.' -> ANY;
      case '^', '$' -> NOTHING;
      default -> new Letters(String.valueOf(c), false);
    };
  }

  private Node group() {
    boolean around = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
    if (!around && skip("?")) {
      while (Character.isLetter(source.charAt(at))) {
        at++;
      }
      if (source.charAt(at++) == ')') {
        return NOTHING;
      }
    }
    Node inside = choice();
    if (!skip(")")) {
      throw new IllegalArgumentException("pattern '" + source + "' has no end of group at " + at);
    }
    return around ? NOTHING : inside;
  }

  private boolean skip(String sign) {
    boolean here = source.startsWith(sign, at);
    at += here ? sign.length() : 0;
    return here;
  }

  private Node escape() {
    char c = source.charAt(at++);
    return switch (c) {
      case 'b', 'B' -> NOTHING;
      case 'd' -> new Letters(DIGITS, false);
      case 's' -> new Letters(SPACES, false);
      case 't' -> new Letters("\t", false);
      case 'n' -> new Letters("\n", false);
      case 'r' -> new Letters("\r", false);
      default -> Character.isLetterOrDigit(c) ? unicode(c) : new Letters(String.valueOf(c), false);
    };
  }

  private Node unicode(char c) {
    if (c == 'u') {
      at += 4;
      return new Letters(
          String.valueOf((char) Integer.parseInt(source.substring(at - 4, at), 16)), false);
    }
    return ANY;
  }

  private Node letters() {
    boolean any = is('^');
    StringBuilder found = new StringBuilder();
    boolean begun = false;
    while (!is(']') || !begun) {
      begun = true;
      char c = source.charAt(at++);
      if (c == '[' || c == '&' && is('&')) {
        throw new IllegalArgumentException("pattern '" + source + "' nests classes at " + at);
      }
      Node one = c == '\\' ? escape() : new Letters(String.valueOf(c), false);
      Letters letters = one instanceof Letters known ? known : ANY;
      boolean range = is('-') && source.charAt(at + 1) != ']' && letters.of().length() == 1;
      if (range) {
        at++;
        char last = source.charAt(at++);
        if (last == '\\') {
          last = ((Letters) escape()).of().charAt(0);
        }
        any |= last - letters.of().charAt(0) > 0xFF;
        for (char i = letters.of().charAt(0); !any && i <= last; i++) {
          found.append(i);
        }
      } else {
        found.append(letters.of());
        any |= letters.any();
      }
    }
    at++;
    return any ? ANY : new Letters(found.toString(), false);
  }
}
