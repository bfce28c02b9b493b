package org.chokepoint.app.store;

/** A name that must be unique is taken. */
public final class AlreadyThereException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wraps what the driver said. */
  public AlreadyThereException(Exception cause) {
    super("there is one of that name already", cause);
  }
}
