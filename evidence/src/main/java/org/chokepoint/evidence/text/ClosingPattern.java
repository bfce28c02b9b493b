package org.chokepoint.evidence.text;

import java.util.regex.Pattern;

/**
 * A pattern of words that close a text, such as a preposition in front of a name: one of some fixed
 * strings, in any case, then nothing but white space and an article. The strings are looked for
 * first because that is much cheaper.
 */
public final class ClosingPattern {

  private static final String ARTICLE = "the";

  private final Pattern pattern;
  private final String[] words;

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException if its first part is no list of words
   */
  public ClosingPattern(Pattern pattern) {
    this.pattern = pattern;
    this.words = new PatternStrings(pattern).firstWords().toArray(String[]::new);
  }

  /** Whether the pattern closes a text. */
  public boolean closes(String text) {
    int end = behindWords(text, text.length());
    int article = end - ARTICLE.length();
    boolean possible =
        closed(text, end)
            || text.regionMatches(true, article, ARTICLE, 0, ARTICLE.length())
                && closed(text, behindWords(text, article));
    return possible && pattern.matcher(text).find();
  }

  private static int behindWords(String text, int end) {
    int at = end;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private boolean closed(String text, int end) {
    for (String word : words) {
      if (text.regionMatches(true, end - word.length(), word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
