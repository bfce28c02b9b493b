package org.chokepoint.app.usecase.lab;

import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** A value of a question that cannot be used. */
final class Refusal {

  private Refusal() {}

  static FailureException of(String name, String what) {
    return new FailureException(FailureReason.OUT_OF_RANGE, name, what);
  }
}
