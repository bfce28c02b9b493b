package org.chokepoint.evidence.text;

import java.text.Normalizer;

/**
 * A text in the form in which names and cues are compared: lower case, simplified script, half
 * width, without accents, quotation marks and invisible characters, hyphens as spaces, white space
 * collapsed. Every character knows where it stood in the original, so that matches can be quoted.
 */
public final class NormalText {

  private static final char DROPPED = '\0';
  private static final int MAX_GLOSS = 8;

  /** What is left of an apostrophe whose UTF-8 bytes were read as Thai. */
  private static final char MISREAD_APOSTROPHE = '\u0E42';

  private static final char[] FOLDED = foldLatin();

  private final char[] chars;
  private final int[] origin;
  private final int length;
  private final boolean joinsWords;

  private NormalText(char[] chars, int[] origin, int length, boolean joinsWords) {
    this.chars = chars;
    this.origin = origin;
    this.length = length;
    this.joinsWords = joinsWords;
  }

  /** The normal form of a text. */
  public static NormalText of(CharSequence sequence) {
    return of(sequence, false);
  }

  /** The normal form of a text in which invisible characters between letters are spaces. */
  public static NormalText withWordsApart(CharSequence sequence) {
    return of(sequence, true);
  }

  private static NormalText of(CharSequence sequence, boolean apart) {
    String text = sequence.toString();
    char[] chars = text.toCharArray();
    int[] origin = new int[chars.length];
    int n = 0;
    boolean joins = false;
    for (int i = 0; i < origin.length; i++) {
      // The part from here on is still as it was; what lies before is already in normal form.
      char c = chars[i];
      if (c == '(') {
        int gloss = glossEnd(text, i);
        if (gloss > i) {
          i = gloss;
          continue;
        }
      }
      c = c == '.' && isInitialStop(text, i) ? DROPPED : fold(c);
      if (c == DROPPED && isBetweenWords(text, i)) {
        joins = true;
        c = apart ? ' ' : DROPPED;
      }
      if (c == DROPPED || c == ' ' && (n == 0 || chars[n - 1] == ' ')) {
        continue;
      }
      if (n >= 2 && chars[n - 1] == ' ' && Characters.isHan(c) && Characters.isHan(chars[n - 2])) {
        n--;
      }
      chars[n] = c;
      origin[n++] = i;
    }
    return new NormalText(chars, origin, n, joins);
  }

  /** The normal form of a name or cue. */
  public static String normalise(CharSequence text) {
    NormalText normal = of(text);
    return new String(normal.chars, 0, normal.length).strip();
  }

  /** Number of characters. */
  public int length() {
    return length;
  }

  /** Whether invisible characters, which are left out, stood between letters. */
  public boolean joinsWords() {
    return joinsWords;
  }

  /** The character at a position of the normal form. */
  public char charAt(int position) {
    return chars[position];
  }

  /** Offset in the original text of a character of the normal form. */
  public int origin(int position) {
    return origin[position];
  }

  /** Whether the full stop here stands behind a single capital letter, as in "U.S.". */
  private static boolean isInitialStop(String text, int i) {
    return i > 0
        && Character.isUpperCase(text.charAt(i - 1))
        && (i == 1 || !Characters.isWord(text.charAt(i - 2)));
  }

  /** Whether an invisible character stands between two letters; a soft hyphen parts no words. */
  private static boolean isBetweenWords(String text, int i) {
    char c = text.charAt(i);
    return c != 0xAD
        && Characters.isInvisible(c)
        && i > 0
        && i + 1 < text.length()
        && Characters.isWord(text.charAt(i + 1))
        && (Characters.isWord(text.charAt(i - 1)) || Characters.isInvisible(text.charAt(i - 1)));
  }

  /**
   * Where the gloss of pronunciation ends that begins here, as some pages put one behind a
   * character: 務(wù).
   */
  private static int glossEnd(String text, int i) {
    if (i == 0 || !Characters.isHan(text.charAt(i - 1))) {
      return -1;
    }
    boolean toned = false;
    for (int j = i + 1; j < text.length() && j <= i + MAX_GLOSS; j++) {
      char c = text.charAt(j);
      if (c == ')') {
        return toned ? j : -1;
      }
      if (!Character.isLowerCase(c)) {
        return -1;
      }
      toned |= c > 0x7F;
    }
    return -1;
  }

  private static char fold(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    if (Characters.isInvisible(c) || Characters.isQuotationMark(c)) {
      return DROPPED;
    }
    if (Characters.isSpace(c) || c >= 0x2010 && c <= 0x2015) {
      return ' ';
    }
    if (c == 0x2018 || c == 0x2019 || c == MISREAD_APOSTROPHE) {
      return '\'';
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    return Characters.isHan(c) ? ScriptTable.standard().simplify(c) : Character.toLowerCase(c);
  }

  private static char[] foldLatin() {
    char[] table = new char[0x250];
    for (char c = 0; c < table.length; c++) {
      if (Characters.isInvisible(c) || Characters.isQuotationMark(c)) {
        table[c] = DROPPED;
      } else if (Characters.isSpace(c) || c == '-') {
        table[c] = ' ';
      } else {
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        table[c] = Character.toLowerCase(plain.charAt(0));
      }
    }
    return table;
  }
}
