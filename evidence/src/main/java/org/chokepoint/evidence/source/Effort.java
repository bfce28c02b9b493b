package org.chokepoint.evidence.source;

import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * The steps that parsing one document may take, so that a page or file made to be slow is refused
 * at the same place on every machine. Another thread may stop the work.
 */
final class Effort {

  private final String where;
  private final long allowed;
  private long left;
  private volatile boolean stopped;

  /** So many steps for the document that came from somewhere. */
  Effort(long allowed, String where) {
    this.allowed = allowed;
    this.where = where;
    this.left = allowed;
  }

  /**
   * Takes steps.
   *
   * @throws FailureException if there are not so many left, or the work was stopped
   */
  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          where,
          "takes more than " + allowed + " steps to read; split it or save it as plain text");
    }
    if (stopped) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          where,
          "is too large or too complex to read in the time allowed; split it or save it as plain"
              + " text");
    }
  }

  /** Lets the next step fail. */
  void stop() {
    stopped = true;
  }
}
