package org.chokepoint.evidence.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of which every match begins with one of some fixed strings, so that it is tried only
 * where one of them stands. Finds what {@link Matcher#find()} finds.
 */
public final class LedPattern {

  private final Pattern pattern;
  private final Literals beginnings;

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException if its source does not tell with what its matches begin
   */
  public LedPattern(Pattern pattern) {
    this.pattern = pattern;
    this.beginnings = Literals.beginning(pattern);
  }

  /** The strings with one of which every match begins. */
  public Literals beginnings() {
    return beginnings;
  }

  /** A search from the beginning of a text. */
  public Search in(String text) {
    return new Search(text, 0, text.length());
  }

  /** A search through a range of a text, which looks at what stands around it, too. */
  public Search in(String text, int from, int to) {
    return new Search(text, from, to);
  }

  /** Whether there is a match in a text. */
  public boolean isIn(String text) {
    return new Search(text, 0, text.length()).next();
  }

  /** Whether a match may begin within a range of a text, by the strings alone. */
  public boolean mayBeIn(String text, int from, int to) {
    return beginnings.next(text, from, to) >= 0;
  }

  /** Whether a match begins right at the beginning of a range, whatever stands around it. */
  public boolean begins(String text, int from, int to) {
    return beginnings.standsAt(text, from) && pattern.matcher(text).region(from, to).lookingAt();
  }

  /** Whether a match within a range of a text covers some words of it. */
  public boolean covers(String text, Span range, Span words) {
    Search search = in(text, range.start(), range.end());
    while (search.next()) {
      if (search.match().start() <= words.start() && words.end() <= search.match().end()) {
        return true;
      }
    }
    return false;
  }

  /** A search, match by match. */
  public final class Search {

    private final String text;
    private @Nullable Matcher matcher;
    private final int to;
    private int from;

    private Search(String text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    /** Goes to the next match; false if there is none. */
    public boolean next() {
      for (int at = beginnings.next(text, from, to);
          at >= 0;
          at = beginnings.next(text, at + 1, to)) {
        if (match().region(at, to).lookingAt()) {
          from = Math.max(at + 1, match().end());
          return true;
        }
      }
      from = to;
      return false;
    }

    /** The match. */
    public Matcher match() {
      Matcher known = matcher;
      if (known == null) {
        // A try begins in the middle of the text, but boundaries are those of the whole of it.
        known = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        matcher = known;
      }
      return known;
    }
  }
}
