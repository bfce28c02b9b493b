package org.chokepoint.model.failure;

/** Closed list of reasons for which a piece of input cannot be used. */
public enum FailureReason {
  /** There is nothing in it. */
  EMPTY,
  /** It is larger than the stated limit. */
  TOO_LARGE,
  /** Its bytes are not of the format they claim. */
  MALFORMED,
  /** It is protected by a password. */
  ENCRYPTED,
  /** Its language is not supported. */
  UNSUPPORTED_LANGUAGE,
  /** Its format is not supported. */
  UNSUPPORTED_FORMAT,
  /** It cannot be reached. */
  UNREACHABLE,
  /** Reading it is not allowed, such as an address inside a private network. */
  FORBIDDEN,
  /** A name in it is unknown. */
  UNKNOWN_NAME,
  /** A number in it is out of its range. */
  OUT_OF_RANGE,
  /** A value that is needed is missing. */
  MISSING,
  /** Parts of it contradict each other. */
  INCONSISTENT,
  /** It took longer than allowed. */
  TIMED_OUT
}
