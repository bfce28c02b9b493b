package org.chokepoint.model.id;

import java.util.regex.Pattern;

/**
 * A country, a place within one, or a group of countries.
 *
 * @param value ISO 3166-1 alpha-3, or a pseudo-code of the data package such as {@code WLD}
 *     (world), {@code OTH} (other), {@code EU27}, {@code MMR-KIO} or {@code CHN-BAOTOU}
 */
public record PlaceCode(String value) implements Comparable<PlaceCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,4}(?:[-+][A-Z0-9]{2,16})?");

  /** The whole world. */
  public static final PlaceCode WORLD = new PlaceCode("WLD");

  /** What a publisher does not allocate to a place. */
  public static final PlaceCode OTHER = new PlaceCode("OTH");

  /** Rejects anything that has not the form of a place code. */
  public PlaceCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' is not a place code. Maybe it is a country name: use ISO 3166-1 alpha-3.");
    }
  }

  @Override
  public int compareTo(PlaceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
