package org.chokepoint.brief.write;

/** Cuts what a hostile or careless document makes too long for people to read. */
final class Excerpt {

  static final int TITLE = 160;
  static final int WORDS = 700;
  static final int DETAILS = 8;

  private Excerpt() {}

  /** The text, or its beginning with an ellipsis if it has more characters than allowed. */
  static String of(String text, int limit) {
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "\u2026";
  }
}
