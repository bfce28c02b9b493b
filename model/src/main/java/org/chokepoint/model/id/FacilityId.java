package org.chokepoint.model.id;

/**
 * A mine, plant or recycling works, such as {@code f001}.
 *
 * @param value lower-case slug
 */
public record FacilityId(String value) implements Comparable<FacilityId> {

  /** Rejects anything but a slug. */
  public FacilityId {
    Slug.require(value, "facility id");
  }

  @Override
  public int compareTo(FacilityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
