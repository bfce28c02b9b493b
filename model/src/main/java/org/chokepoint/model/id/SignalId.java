package org.chokepoint.model.id;

/**
 * A signal read from a document.
 *
 * @param value hash of the document, kind, attribution and span
 */
public record SignalId(String value) implements Comparable<SignalId> {

  /** The id of a signal of a kind at a place of a document. */
  public static SignalId of(
      DocumentId document, ThemeId kind, String attribution, int start, int end) {
    return new SignalId(
        Digest.ofFields(
            document.sha256(),
            kind.value(),
            attribution,
            Integer.toString(start),
            Integer.toString(end)));
  }

  @Override
  public int compareTo(SignalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
