package org.chokepoint.model.id;

/**
 * A statement of the knowledge base.
 *
 * @param value hash of data set, entity, property, value and language
 */
public record StatementId(String value) implements Comparable<StatementId> {

  /** The id of a statement by its natural key. */
  public static StatementId of(
      DatasetId dataset, String entity, String property, String value, String language) {
    return new StatementId(Digest.ofFields(dataset.value(), entity, property, value, language));
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
