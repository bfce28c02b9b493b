package org.chokepoint.app.run;

import java.nio.file.Path;

/** The output cannot be written; nothing of it has been. */
public final class CannotWriteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the place and what to do. */
  public CannotWriteException(Path where, Exception cause) {
    super(
        where
            + ": cannot be written ("
            + cause.getClass().getSimpleName()
            + "). Give another folder with --out, or make this one writable.",
        cause);
  }
}
