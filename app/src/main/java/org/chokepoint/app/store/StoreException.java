package org.chokepoint.app.store;

/** The store cannot be reached or refused a statement; nothing was half written. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wraps what the driver said. */
  public StoreException(Exception cause) {
    super("the store failed: " + cause.getMessage(), cause);
  }
}
