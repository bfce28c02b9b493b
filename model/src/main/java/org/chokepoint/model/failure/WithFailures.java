package org.chokepoint.model.failure;

import java.util.List;

/**
 * A result and what had to be left out of it.
 *
 * @param <T> type of the result
 * @param value the result from the good input
 * @param failures what could not be used, in input order
 */
public record WithFailures<T>(T value, List<Failure> failures) {

  /** Copies the failures. */
  public WithFailures {
    failures = List.copyOf(failures);
  }

  /** A result that left nothing out. */
  public static <T> WithFailures<T> complete(T value) {
    return new WithFailures<>(value, List.of());
  }
}
