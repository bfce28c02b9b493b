package org.chokepoint.model.id;

import java.util.regex.Pattern;

/** The form of legible identifiers. */
final class Slug {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");

  private Slug() {}

  static String require(String value, String kind) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          kind + " '" + value + "' is not a slug of lower-case letters, digits, '-', '_' and '.'");
    }
    return value;
  }
}
