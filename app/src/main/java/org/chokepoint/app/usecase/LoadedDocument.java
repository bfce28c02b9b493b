package org.chokepoint.app.usecase;

import java.io.InputStream;
import java.util.Optional;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;

/** The bytes of a document that a user named, before they are read. */
public final class LoadedDocument {

  private final RawDocument raw;

  private LoadedDocument(RawDocument raw) {
    this.raw = raw;
  }

  /**
   * Loads a file, a web address, or {@code -} for a stream.
   *
   * @throws org.chokepoint.model.failure.FailureException if it cannot be reached, is too large or
   *     must not be reached
   */
  public static LoadedDocument of(String argument, InputStream standardInput) {
    return new LoadedDocument(DocumentReader.standard().load(argument, standardInput));
  }

  /**
   * A document whose bytes were kept.
   *
   * @param bytes original bytes
   * @param origin file name or web address under which it was first loaded
   * @param declaredType content type its sender declared; empty if none
   */
  public static LoadedDocument kept(byte[] bytes, String origin, String declaredType) {
    Optional<String> type = Optional.of(declaredType).filter(t -> !t.isEmpty());
    return new LoadedDocument(new RawDocument(bytes, origin, type));
  }

  /** The original bytes. */
  public byte[] bytes() {
    return raw.bytes().clone();
  }

  /** File name or web address. */
  public String origin() {
    return raw.origin();
  }

  /** Content type the sender declared; empty if none. */
  public String declaredType() {
    return raw.declaredType().orElse("");
  }

  RawDocument raw() {
    return raw;
  }
}
