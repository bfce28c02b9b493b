package org.chokepoint.model.id;

/**
 * An organisation, state organ, fund or person, such as {@code baogang-group}.
 *
 * @param value lower-case slug
 */
public record EntityId(String value) implements Comparable<EntityId> {

  /** Rejects anything but a slug. */
  public EntityId {
    Slug.require(value, "entity id");
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
