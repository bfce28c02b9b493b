package org.chokepoint.knowledge.name;

import java.text.Normalizer;
import java.util.Locale;
import net.gcardone.junidecode.Junidecode;

/** Spelling without the accidents of typing: width, case, invisible characters, script. */
final class Spelling {
  static final int MAX_CHARS = 500;

  private Spelling() {}

  /**
   * Compatibility form in lower case and simplified characters, without invisible characters and
   * with single spaces. Longer text than a name can be is cut.
   */
  static String plain(String name) {
    String cut = name.length() > MAX_CHARS ? name.substring(0, MAX_CHARS) : name;
    String folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = plain.length() > 0;
      } else if (visible(c)) {
        if (space) {
          plain.append(' ');
        }
        plain.appendCodePoint(SimplifiedCharacters.of(c));
        space = false;
      }
    }
    return plain.toString();
  }

  private static boolean visible(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE;
  }

  /** The plain form in Latin letters, digits and single spaces; apostrophes close up. */
  static String latin(String plain) {
    String romanised =
        Junidecode.unidecode(plain.replace("&", " and ").replace("・", " ").replace("·", " "))
            .toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(romanised.length());
    for (int i = 0; i < romanised.length(); i++) {
      char c = romanised.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        latin.append(c);
      } else if (c != '\''
          && c != '`'
          && latin.length() > 0
          && latin.charAt(latin.length() - 1) != ' ') {
        latin.append(' ');
      }
    }
    return latin.toString().strip();
  }

  /** Whether all letters of the text are Chinese characters or Hangul. */
  static boolean ideographic(String text) {
    return text.codePoints().anyMatch(Spelling::sign)
        && text.codePoints().filter(Character::isLetter).allMatch(Spelling::sign);
  }

  private static boolean sign(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
  }

  /** Whether the text holds Chinese characters. */
  static boolean chinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
