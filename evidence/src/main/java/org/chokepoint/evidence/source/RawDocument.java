package org.chokepoint.evidence.source;

import java.util.Optional;
import org.chokepoint.model.id.DocumentId;

/**
 * A document as it arrived, before it is read.
 *
 * @param bytes original bytes
 * @param origin file name or web address, for people and failures
 * @param declaredType content type as the sender declares it, with its charset; may be wrong
 */
public record RawDocument(byte[] bytes, String origin, Optional<String> declaredType) {

  /** Bytes of which nobody says what they are. */
  public static RawDocument of(byte[] bytes, String origin) {
    return new RawDocument(bytes, origin, Optional.empty());
  }

  /** The id under which the original bytes are kept. */
  public DocumentId id() {
    return DocumentId.of(bytes);
  }
}
