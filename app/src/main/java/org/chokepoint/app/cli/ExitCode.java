package org.chokepoint.app.cli;

import org.chokepoint.model.failure.FailureReason;

/** The documented exit codes. A script may rely on them. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** A bug in the program. */
  INTERNAL(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The input is there but cannot be used: empty, broken, encrypted, too large, wrong language. */
  BAD_INPUT(3),
  /** The input cannot be reached, or reaching it is not allowed. */
  UNREACHABLE(4),
  /** A recomputed run differs from its manifest. */
  DIFFERS(5),
  /** The output cannot be written. */
  CANNOT_WRITE(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }

  /** The code for a failure. */
  static ExitCode of(FailureReason reason) {
    return switch (reason) {
      case UNREACHABLE, FORBIDDEN, TIMED_OUT -> UNREACHABLE;
      default -> BAD_INPUT;
    };
  }
}
