package org.chokepoint.app.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;

/** By what a signal can be found, by kind. */
final class SignalTags {

  private SignalTags() {}

  static Map<String, List<String>> of(Signal s) {
    return Map.of(
        "theme", values(s.themes(), Object::toString),
        "instrument", values(s.instruments(), i -> i.kind().value()),
        "material", values(s.materials(), Object::toString),
        "certainty", List.of(s.certainty().name().toLowerCase(Locale.ROOT)),
        "language", List.of(s.language().name()));
  }

  private static <V> List<String> values(List<Cited<V>> fields, Function<V, String> value) {
    return fields.stream().map(f -> value.apply(f.value())).distinct().sorted().toList();
  }
}
