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

  /** A string from the beginning of a match; closed if what follows is not known. */
  private record Part(String text, boolean closed) {}

  /** Whether the pattern or a part of it ignores case. */
  boolean ignoresCase() {
    return (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0
        || pattern.pattern().matches("(?s).*\\(\\?[a-z]*i.*");
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
    for (Part part : follow(node, Set.of(new Part("", false)), LONGEST)) {
      found.add(part.text());
    }
    return shortened(found);
  }

  /** Without strings that begin with another. */
  private static Set<String> shortened(Set<String> strings) {
    Set<String> kept = new LinkedHashSet<>();
    for (String string : strings) {
      if (strings.stream().noneMatch(o -> o.length() < string.length() && string.startsWith(o))) {
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
      choice.of().forEach(one -> all.addAll(contents(one)));
      return shortened(all);
    }
    List<PatternTree.Node> parts =
        node instanceof PatternTree.Sequence sequence ? sequence.of() : List.of(node);
    Set<String> best = Set.of("");
    for (int i = 0; i < parts.size(); i++) {
      Set<String> here = beginnings(new PatternTree.Sequence(parts.subList(i, parts.size())));
      Set<String> inside =
          parts.get(i) instanceof PatternTree.Choice ? contents(parts.get(i)) : here;
      best = shortest(here) > shortest(best) ? here : best;
      best = shortest(inside) > shortest(best) ? inside : best;
    }
    return best;
  }

  private static int shortest(Set<String> strings) {
    return strings.stream().mapToInt(String::length).min().orElse(0);
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
      for (Part part : follow(first, Set.of(new Part("", false)), Integer.MAX_VALUE)) {
        if (part.closed()) {
          throw new IllegalArgumentException(
              "the first part of pattern '" + pattern + "' is no list of words");
        }
        words.add(part.text());
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

  private static Set<Part> follow(PatternTree.Node node, Set<Part> before, int longest) {
    Set<Part> after = new LinkedHashSet<>();
    if (node instanceof PatternTree.Letters letters) {
      for (Part part : before) {
        append(part, letters, longest, after);
      }
      return after;
    }
    if (node instanceof PatternTree.Choice choice) {
      choice.of().forEach(one -> after.addAll(follow(one, before, longest)));
      return after;
    }
    if (node instanceof PatternTree.Repeat repeat) {
      return repeated(repeat, before, longest);
    }
    Set<Part> parts = before;
    if (node instanceof PatternTree.Sequence sequence) {
      for (PatternTree.Node next : sequence.of()) {
        parts = follow(next, parts, longest);
      }
    }
    return parts;
  }

  private static Set<Part> repeated(PatternTree.Repeat repeat, Set<Part> before, int longest) {
    Set<Part> parts = before;
    for (int i = 0; i < repeat.least(); i++) {
      parts = follow(repeat.of(), parts, longest);
    }
    Set<Part> all = new LinkedHashSet<>(parts);
    if (repeat.most() > repeat.least()) {
      boolean again = repeat.most() > repeat.least() + 1;
      for (Part more : follow(repeat.of(), parts, longest)) {
        all.add(new Part(more.text(), more.closed() || again));
      }
    }
    return all;
  }

  private static void append(Part part, PatternTree.Letters letters, int longest, Set<Part> after) {
    boolean many = letters.of().length() > FEW;
    if (part.closed() || letters.any() || many && !part.text().isEmpty()) {
      after.add(new Part(part.text(), true));
      return;
    }
    for (char c : letters.of().toCharArray()) {
      String text = part.text() + c;
      after.add(new Part(text, many || text.length() >= longest));
    }
  }
}
