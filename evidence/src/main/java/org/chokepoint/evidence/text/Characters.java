package org.chokepoint.evidence.text;

import org.chokepoint.model.source.Span;

/** Classes of characters that matter when words are matched. */
public final class Characters {

  private Characters() {}

  /** Whether the character is a Han ideograph of the basic plane. */
  public static boolean isHan(char c) {
    return c >= 0x3007 && (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == 0x3007);
  }

  /** Whether a span of a text has a Han ideograph. */
  public static boolean holdHan(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the character is a letter or digit of a script that separates words by spaces. */
  public static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return c < 0x3000 && Character.isLetterOrDigit(c);
  }

  /**
   * Whether the character is invisible: zero-width, a direction mark or a control character. Such
   * characters are used to hide names from readers of text.
   */
  public static boolean isInvisible(char c) {
    if (c < 0xAD) {
      return c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0;
    }
    return c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c == 0x00AD;
  }

  /** Whether the character is white space of any script. */
  public static boolean isSpace(char c) {
    if (c < 0xA0) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
    return c == 0xA0
        || c == 0x3000
        || c >= 0x2000 && c <= 0x200A
        || c == 0x202F
        || c == 0x2028
        || c == 0x2029;
  }

  /** Whether the character ends a sentence in either language. */
  public static boolean isTerminal(char c) {
    return c <= '?'
        ? c == '.' || c == '!' || c == '?'
        : c >= '。' && (c == '。' || c == '！' || c == '？' || c == '；');
  }

  /** Whether the character is a quotation mark. */
  public static boolean isQuotationMark(char c) {
    if (c < '«') {
      return c == '"';
    }
    return c == '“' || c == '”' || c == '「' || c == '」' || c == '『' || c == '』' || c == '«'
        || c == '»' || c == '„';
  }
}
