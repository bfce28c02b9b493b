package org.chokepoint.model.failure;

import java.util.function.Function;

/**
 * A value, or the failure that stands in its place. Used where absence has a reason that the user
 * must see; never a NaN and never a silent default.
 *
 * @param <T> type of the value
 */
public sealed interface Attempt<T> {

  /** A value. */
  record Success<T>(T value) implements Attempt<T> {}

  /** No value, for a reason. */
  record Failed<T>(Failure failure) implements Attempt<T> {}

  /** A value. */
  static <T> Attempt<T> of(T value) {
    return new Success<>(value);
  }

  /** No value, for a reason. */
  static <T> Attempt<T> failed(FailureReason reason, String where, String message) {
    return new Failed<>(new Failure(reason, where, message));
  }

  /** Applies a function to the value if there is one. */
  default <U> Attempt<U> map(Function<? super T, ? extends U> change) {
    if (this instanceof Success<T> s) {
      return new Success<>(change.apply(s.value()));
    }
    return new Failed<>(((Failed<T>) this).failure());
  }

  /** Applies a function that can itself fail to the value if there is one. */
  default <U> Attempt<U> flatMap(Function<? super T, Attempt<U>> change) {
    if (this instanceof Success<T> s) {
      return change.apply(s.value());
    }
    return new Failed<>(((Failed<T>) this).failure());
  }

  /**
   * The value.
   *
   * @throws FailureException if there is none
   */
  default T orThrow() {
    if (this instanceof Success<T> s) {
      return s.value();
    }
    throw new FailureException(((Failed<T>) this).failure());
  }

  /** Whether there is a value. */
  default boolean succeeded() {
    return this instanceof Success<T>;
  }
}
