package org.chokepoint.model.failure;

/** Carries a failure to the place where it is told to the user. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** Wraps a failure. */
  public FailureException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /** Wraps a failure with the exception that caused it. */
  public FailureException(Failure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  /** A failure of a kind at a place. */
  public FailureException(FailureReason reason, String where, String message) {
    this(new Failure(reason, where, message));
  }

  /** The failure. */
  public Failure failure() {
    return failure;
  }
}
