package org.chokepoint.model.id;

import java.util.regex.Pattern;

/**
 * A document, named by its content.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the original bytes
 */
public record DocumentId(String sha256) implements Comparable<DocumentId> {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Rejects anything but a SHA-256 in hexadecimal. */
  public DocumentId {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256 in hexadecimal");
    }
  }

  /** The id of a document with these bytes. */
  public static DocumentId of(byte[] bytes) {
    return new DocumentId(Digest.sha256(bytes));
  }

  /** The first twelve hexadecimal digits, for people. */
  public String shortForm() {
    return sha256.substring(0, 12);
  }

  @Override
  public int compareTo(DocumentId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
