package org.chokepoint.app.bom;

/** A row in the middle of a file cannot be read; carries the sentence for the user. */
final class CannotReadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  CannotReadRowException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
