package org.chokepoint.evidence.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What fixed strings the source of a pattern tells: with which its matches begin, which they hold,
 * and of which words its groups are lists. Strings may be too many or too short, never too few, so
 * that a look for them can go before the pattern. Knows the constructs that our patterns use.
 */
final class PatternStrings {

  /** Strings longer than this tell no more. */
  private static final int LONGEST = 8;

  /** A choice of more characters ends a string, or there would be too many. */
  private static final int FEW = 4;

  private static final int MOST_WORDS = 500;

  private final PatternTree.Node root;
  private final Pattern pattern;

  PatternStrings(Pattern pattern) {
    this.pattern = pattern;
    this.root = PatternTree.of(pattern.pattern());
  }

  /** Ends a string of which it is not known what follows. */
  private static final char CLOSED = '\uFFFF';

  private static final Set<String> BEGINNING = Set.of("");

  /** Whether the pattern or a part of it ignores case. */
  boolean ignoresCase() {
    if ((pattern.flags() & Pattern.CASE_INSENSITIVE) != 0) {
      return true;
    }
    String source = pattern.pattern();
    for (int at = source.indexOf("(?"); at >= 0; at = source.indexOf("(?", at + 1)) {
      int flag = at + 2;
      while (Character.isLetter(source.charAt(flag)) && source.charAt(flag) != 'i') {
        flag++;
      }
      if (source.charAt(flag) == 'i') {
        return true;
      }
    }
    return false;
  }

  /**
   * Strings with one of which every match begins.
   *
   * @throws IllegalArgumentException if it may begin with anything
   */
  Set<String> beginnings() {
    return checked(beginnings(root));
  }

  private static Set<String> beginnings(PatternTree.Node node) {
    Set<String> found = new LinkedHashSet<>();
    for (String part : follow(node, BEGINNING, LONGEST)) {
      found.add(isClosed(part) ? part.substring(0, part.length() - 1) : part);
    }
    return shortened(found);
  }

  /** Without strings that begin with another. */
  private static Set<String> shortened(Set<String> strings) {
    Set<String> kept = new LinkedHashSet<>();
    for (String string : strings) {
      boolean longer = false;
      for (int n = 0; n < string.length(); n++) {
        longer |= strings.contains(string.substring(0, n));
      }
      if (!longer) {
        kept.add(string);
      }
    }
    return kept;
  }

  /**
   * Strings one of which every match holds.
   *
   * @throws IllegalArgumentException if it may hold anything
   */
  Set<String> contents() {
    return checked(contents(root));
  }

  /** Of all parts of a sequence that must be there, the strings of the most telling one. */
  private static Set<String> contents(PatternTree.Node node) {
    if (node instanceof PatternTree.Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      for (PatternTree.Node one : choice.of()) {
        all.addAll(contents(one));
      }
      return shortened(all);
    }
    List<PatternTree.Node> parts =
        node instanceof PatternTree.Sequence sequence ? sequence.of() : List.of(node);
    Set<String> best = Set.of("");
    for (int i = 0; i < parts.size(); i++) {
      Set<String> here = beginnings(new PatternTree.Sequence(parts.subList(i, parts.size())));
      Set<String> inside = isGroup(parts.get(i)) ? contents(parts.get(i)) : here;
      best = shortest(here) > shortest(best) ? here : best;
      best = shortest(inside) > shortest(best) ? inside : best;
    }
    return best;
  }

  private static boolean isGroup(PatternTree.Node node) {
    return node instanceof PatternTree.Choice
        || node instanceof PatternTree.Sequence sequence && sequence.of().size() > 1;
  }

  private static int shortest(Set<String> strings) {
    int shortest = Integer.MAX_VALUE;
    for (String string : strings) {
      shortest = Math.min(shortest, string.length());
    }
    return strings.isEmpty() ? 0 : shortest;
  }

  /**
   * The words that the first part of every alternative lists.
   *
   * @throws IllegalArgumentException if one is no list of words
   */
  Set<String> firstWords() {
    List<PatternTree.Node> alternatives =
        root instanceof PatternTree.Choice choice ? choice.of() : List.of(root);
    Set<String> words = new LinkedHashSet<>();
    for (PatternTree.Node alternative : alternatives) {
      PatternTree.Node first =
          alternative instanceof PatternTree.Sequence sequence ? sequence.of().get(0) : alternative;
      for (String part : follow(first, BEGINNING, Integer.MAX_VALUE)) {
        if (isClosed(part)) {
          throw new IllegalArgumentException(
              "the first part of pattern '" + pattern + "' is no list of words");
        }
        words.add(part);
      }
    }
    return checked(words);
  }

  private Set<String> checked(Set<String> strings) {
    if (strings.isEmpty() || shortest(strings) == 0 || strings.size() > MOST_WORDS) {
      throw new IllegalArgumentException("pattern '" + pattern + "' tells no fixed strings");
    }
    return strings;
  }

  private static boolean isClosed(String part) {
    return !part.isEmpty() && part.charAt(part.length() - 1) == CLOSED;
  }

  private static String close(String part) {
    return isClosed(part) ? part : part.concat(String.valueOf(CLOSED));
  }

  private static Set<String> follow(PatternTree.Node node, Set<String> before, int longest) {
    if (node instanceof PatternTree.Repeat repeat) {
      return repeated(repeat, before, longest);
    }
    if (node instanceof PatternTree.Sequence sequence) {
      Set<String> parts = before;
      for (PatternTree.Node next : sequence.of()) {
        parts = follow(next, parts, longest);
      }
      return parts;
    }
    Set<String> after = new LinkedHashSet<>();
    if (node instanceof PatternTree.Choice choice) {
      for (PatternTree.Node one : choice.of()) {
        after.addAll(follow(one, before, longest));
      }
    } else if (node instanceof PatternTree.Letters letters) {
      for (String part : before) {
        append(part, letters, longest, after);
      }
    }
    return after;
  }

  private static Set<String> repeated(PatternTree.Repeat repeat, Set<String> before, int longest) {
    Set<String> parts = before;
    for (int i = 0; i < repeat.least(); i++) {
      parts = follow(repeat.of(), parts, longest);
    }
    Set<String> all = new LinkedHashSet<>(parts);
    if (repeat.most() > repeat.least()) {
      boolean again = repeat.most() > repeat.least() + 1;
      for (String more : follow(repeat.of(), parts, longest)) {
        all.add(again ? close(more) : more);
      }
    }
    return all;
  }

  private static void append(
      String part, PatternTree.Letters letters, int longest, Set<String> after) {
    boolean many = letters.of().length() > FEW;
    if (isClosed(part) || letters.any() || many && !part.isEmpty()) {
      after.add(close(part));
      return;
    }
    for (int i = 0; i < letters.of().length(); i++) {
      String text = part.concat(letters.of().substring(i, i + 1));
      after.add(many || text.length() >= longest ? close(text) : text);
    }
  }
}
