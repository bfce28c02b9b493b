package org.chokepoint.app.watch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chokepoint.app.store.Sql;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;

/** By what signals can be found, by kind, and how many there are of each tag. */
final class SignalTags {

  /** Kind and tag under which all signals are counted. */
  static final String ALL = "all";

  private static final int LONGEST = 200;

  private SignalTags() {}

  /** Place of a signal in the order newest first; those without a date come last. */
  static int recency(Optional<LocalDate> date) {
    return date.map(d -> (int) -d.toEpochDay()).orElse(Integer.MAX_VALUE);
  }

  static Map<String, List<String>> of(Signal s) {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    tags.put("actor", actor(s).stream().toList());
    tags.put("theme", values(s.themes(), Object::toString));
    tags.put("instrument", values(s.instruments(), i -> i.kind().value()));
    tags.put("material", values(s.materials(), Object::toString));
    tags.put("certainty", List.of(s.certainty().name().toLowerCase(Locale.ROOT)));
    tags.put("language", List.of(s.language().name()));
    return tags;
  }

  /** Id of the actor, if it is known. */
  static Optional<String> actor(Signal s) {
    return s.event().actor().flatMap(a -> a.value().entity()).map(e -> e.value());
  }

  private static <V> List<String> values(List<Cited<V>> fields, Function<V, String> value) {
    return fields.stream()
        .map(f -> value.apply(f.value()))
        .map(tag -> tag.substring(0, Math.min(LONGEST, tag.length())))
        .distinct()
        .sorted()
        .toList();
  }

  /** Counts the signals of a document in. */
  static void count(Sql t, List<Signal> signals) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    counts.put(ALL, new TreeMap<>(Map.of(ALL, signals.size())));
    for (Signal signal : signals) {
      of(signal)
          .forEach(
              (kind, tags) ->
                  tags.forEach(
                      tag ->
                          counts
                              .computeIfAbsent(kind, k -> new TreeMap<>())
                              .merge(tag, 1, Integer::sum)));
    }
    counts.forEach((kind, tags) -> tags.forEach((tag, n) -> add(t, kind, tag, n)));
  }

  private static void add(Sql t, String kind, String tag, int n) {
    int known =
        t.update("update signal_count set n = n + ? where kind = ? and tag = ?", n, kind, tag);
    if (known == 0) {
      t.update("insert into signal_count (kind, tag, n) values (?, ?, ?)", kind, tag, n);
    }
  }
}
