package org.chokepoint.evidence.text;

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

  /** Whether there is a match within a range of a text, whatever stands around it. */
  public boolean isIn(String text, int from, int to) {
    return hints.next(text, from, to) >= 0 && pattern.matcher(text).region(from, to).find();
  }
}
