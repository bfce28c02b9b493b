package org.chokepoint.response.option;

import java.util.regex.Pattern;

/**
 * An option: the facility's id where there is one, else a legible slug such as {@code stock-dy}.
 *
 * @param value lower-case slug
 */
public record OptionId(String value) implements Comparable<OptionId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  /** Rejects anything but a slug. */
  public OptionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not an option id");
    }
  }

  @Override
  public int compareTo(OptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
