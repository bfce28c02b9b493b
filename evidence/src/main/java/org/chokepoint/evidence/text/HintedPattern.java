package org.chokepoint.evidence.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that only matches where one of some fixed strings stands, which are looked for first
 * because that is much cheaper.
 */
public final class HintedPattern {

  private final Pattern pattern;
  private final Literals hints;

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException if its source does not tell what its matches hold
   */
  public HintedPattern(Pattern pattern) {
    this.pattern = pattern;
    this.hints = Literals.within(pattern);
  }

  /** Whether the pattern is that of a whole text. */
  public boolean matches(String text) {
    return hints.anyIn(text) && pattern.matcher(text).matches();
  }

  /**
   * Whether a match begins right at the beginning of a range of a text, whatever stands around it.
   *
   * @param reach how far from there one of the strings ends at most
   */
  public boolean begins(String text, int from, int to, int reach) {
    return hints.next(text, from, Math.min(to, from + reach)) >= 0
        && pattern.matcher(text).region(from, to).lookingAt();
  }

  /** Whether there may be a match within a range of a text, by the strings alone. */
  public boolean mayBeIn(String text, int from, int to) {
    return hints.next(text, from, to) >= 0;
  }

  /** A matcher of a range of a text, whatever stands around it. */
  public Matcher matcher(String text, int from, int to) {
    return pattern.matcher(text).region(from, to);
  }

  /** Whether there is a match within a range of a text, whatever stands around it. */
  public boolean isIn(String text, int from, int to) {
    return hints.next(text, from, to) >= 0 && pattern.matcher(text).region(from, to).find();
  }
}
