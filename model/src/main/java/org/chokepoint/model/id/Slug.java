package org.chokepoint.model.id;

/** The form of legible identifiers. */
final class Slug {

  private Slug() {}

  static String require(String value, String kind) {
    if (!isSlug(value)) {
      throw new IllegalArgumentException(
          kind + " '" + value + "' is not a slug of lower-case letters, digits, '-', '_' and '.'");
    }
    return value;
  }

  /** Runs of letters and digits, joined by single marks. */
  private static boolean isSlug(String value) {
    boolean mark = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && (mark || c != '-' && c != '_' && c != '.')) {
        return false;
      }
      mark = !letter;
    }
    return !mark;
  }
}
