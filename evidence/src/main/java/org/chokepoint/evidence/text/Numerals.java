package org.chokepoint.evidence.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** English ordinal words and Chinese numerals. */
public final class Numerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private Numerals() {}

  /** The number of an ordinal such as {@code 10th}, {@code tenth} or {@code twenty-first}. */
  public static OptionalInt ordinal(String word) {
    String w = word.toLowerCase(Locale.ROOT).strip();
    int digits = 0;
    while (digits < w.length() && Character.isDigit(w.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && digits <= 4) {
      return OptionalInt.of(Integer.parseInt(w.substring(0, digits)));
    }
    if (w.startsWith("twenty-") || w.startsWith("thirty-")) {
      int ten = w.startsWith("twenty-") ? 20 : 30;
      int one = ORDINALS.indexOf(w.substring(7)) + 1;
      return one > 0 && one < 10 ? OptionalInt.of(ten + one) : OptionalInt.empty();
    }
    if (w.equals("thirtieth")) {
      return OptionalInt.of(30);
    }
    int index = ORDINALS.indexOf(w);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
  }

  /** The value of Chinese or Arabic digits such as {@code 十八}, {@code 二〇二五} or {@code 18}. */
  public static OptionalInt chinese(String numeral) {
    String n = numeral.strip().replace('零', '〇').replace('○', '〇').replace('两', '二');
    if (n.isEmpty() || n.length() > 9) {
      return OptionalInt.empty();
    }
    if (n.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(n));
    }
    return n.indexOf('十') < 0 && n.indexOf('百') < 0 ? positional(n) : additive(n);
  }

  private static OptionalInt positional(String n) {
    int value = 0;
    for (int i = 0; i < n.length(); i++) {
      int digit = DIGITS.indexOf(n.charAt(i));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt additive(String n) {
    int value = 0;
    int digit = -1;
    for (int i = 0; i < n.length(); i++) {
      char c = n.charAt(i);
      if (c == '十' || c == '百') {
        value += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else {
        digit = DIGITS.indexOf(c);
        if (digit < 0) {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.of(value + Math.max(0, digit));
  }
}
