package org.chokepoint.model.id;

/**
 * An entry of a taxonomy: a policy theme, event kind, instrument, body, lever or response, such as
 * {@code belt_and_road}.
 *
 * @param value lower-case slug
 */
public record ThemeId(String value) implements Comparable<ThemeId> {

  /** Rejects anything but a slug. */
  public ThemeId {
    Slug.require(value, "taxonomy id");
  }

  @Override
  public int compareTo(ThemeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
