package org.chokepoint.model.id;

import java.util.regex.Pattern;

/**
 * A data set of the reference data or of a user.
 *
 * @param value {@code publisher/version/name} in lower case, such as {@code
 *     chokepoint/2026-11/quotas}
 */
public record DatasetId(String value) implements Comparable<DatasetId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9._-]+/[a-z0-9._-]+/[a-z0-9._-]+");

  /** Rejects anything that is not {@code publisher/version/name}. */
  public DatasetId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not publisher/version/name");
    }
  }

  /** Publisher and name, which the versions of a data set share, joined by {@code /}. */
  public String family() {
    return value.substring(0, value.indexOf('/')) + value.substring(value.lastIndexOf('/'));
  }

  @Override
  public int compareTo(DatasetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
