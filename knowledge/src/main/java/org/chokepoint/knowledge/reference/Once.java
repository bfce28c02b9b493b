package org.chokepoint.knowledge.reference;

import java.util.function.Supplier;
import org.chokepoint.model.failure.WithFailures;
import org.jspecify.annotations.Nullable;

/** A reading that happens at most once, when it is first asked for. */
final class Once<T> {
  private final Supplier<WithFailures<T>> reading;
  private @Nullable WithFailures<T> result;

  Once(Supplier<WithFailures<T>> reading) {
    this.reading = reading;
  }

  synchronized WithFailures<T> get() {
    WithFailures<T> read = result;
    if (read == null) {
      read = reading.get();
      result = read;
    }
    return read;
  }
}
