package org.chokepoint.app.signon;

/** Nobody was vouched for, or the provider could not be asked. */
public final class SignOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignOnException(String message) {
    super(message);
  }

  SignOnException(String message, Exception cause) {
    super(message, cause);
  }
}
