package org.chokepoint.model.source;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value and where it comes from. A figure that a user sees is always one of these.
 *
 * @param <V> type of the value
 * @param value the value
 * @param provenance where it comes from
 */
public record Sourced<V>(V value, Provenance provenance) {

  /** A value quoted from a document. */
  public static <V> Sourced<V> quoted(V value, Quote quote) {
    return new Sourced<>(value, new Provenance.Quoted(quote));
  }

  /** A value assumed for a stated reason. */
  public static <V> Sourced<V> assumed(V value, String reason, String author, String date) {
    return new Sourced<>(value, new Provenance.Assumed(reason, author, date));
  }

  /** A value computed from sourced inputs. */
  public static <V> Sourced<V> computed(
      V value, String method, String version, List<? extends Sourced<?>> inputs) {
    List<Provenance> from = inputs.stream().map(Sourced::provenance).distinct().toList();
    return new Sourced<>(value, new Provenance.Computed(method, version, from));
  }

  /** The same provenance for a value derived one to one, such as a change of unit. */
  public <W> Sourced<W> map(Function<? super V, ? extends W> change) {
    return new Sourced<>(change.apply(value), provenance);
  }

  /** A value computed from this and another. */
  public <U, W> Sourced<W> with(
      Sourced<U> other, String method, BiFunction<? super V, ? super U, ? extends W> change) {
    return computed(change.apply(value, other.value()), method, "1", List.of(this, other));
  }

  /** The quality of the worst input. */
  public Quality quality() {
    return provenance.quality();
  }
}
