package org.chokepoint.model.picture;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when it is first asked for. Big tables that a question does not touch then
 * cost nothing; whoever asks sees the same list as if it had always been there.
 */
final class Deferred<T> {
  private @Nullable Supplier<List<T>> source;
  private @Nullable List<T> list;

  private Deferred(@Nullable Supplier<List<T>> source, @Nullable List<T> list) {
    this.source = source;
    this.list = list;
  }

  static <T> Deferred<T> of(List<T> list) {
    return new Deferred<>(null, List.copyOf(list));
  }

  static <T> Deferred<T> of(Supplier<List<T>> source) {
    return new Deferred<>(source, null);
  }

  synchronized List<T> get() {
    List<T> made = list;
    if (made == null && source != null) {
      made = List.copyOf(source.get());
      list = made;
      source = null;
    }
    return made == null ? List.of() : made;
  }
}
