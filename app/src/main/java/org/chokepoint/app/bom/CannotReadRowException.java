package org.chokepoint.app.bom;

/** A row in the middle of a file cannot be read; carries the sentence for the user. */
final class CannotReadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotReadRowException(String message) {
    super(message);
  }
}
