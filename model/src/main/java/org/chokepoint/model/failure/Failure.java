package org.chokepoint.model.failure;

/**
 * Why a piece of input was not used.
 *
 * @param reason kind of failure
 * @param where the input and the place in it, such as {@code quotas.csv, line 12, column value}
 * @param message what is wrong and what to do about it, one sentence
 */
public record Failure(FailureReason reason, String where, String message) {

  @Override
  public String toString() {
    return where + ": " + message + " [" + reason + "]";
  }
}
