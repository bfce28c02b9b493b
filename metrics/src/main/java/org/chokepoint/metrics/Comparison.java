package org.chokepoint.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Subject;

/**
 * One metric of one subject over the years.
 *
 * @param metric id of the metric
 * @param subject the subject, of the first of the years
 * @param byYear measurement of each year that has one, in order
 */
public record Comparison(
    String metric, Subject subject, NavigableMap<Integer, Measurement> byYear) {

  private record Key(String metric, Subject subject) {}

  /** Copies the map. */
  public Comparison {
    byYear = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(byYear));
  }

  /**
   * Measurements side by side over a span of years. Series whose name changed between editions of a
   * source are different goods and stand apart.
   *
   * @param measurements measurements of all years
   * @param first first year
   * @param last last year
   */
  public static List<Comparison> of(List<Measurement> measurements, int first, int last) {
    Map<Key, NavigableMap<Integer, Measurement>> series = new LinkedHashMap<>();
    for (Measurement m : measurements) {
      Subject s = m.subject();
      if (first <= s.year() && s.year() <= last) {
        Subject timeless = new Subject(s.good(), first, s.suppliers(), s.supplier(), s.target());
        series
            .computeIfAbsent(new Key(m.metric(), timeless), k -> new TreeMap<>())
            .put(s.year(), m);
      }
    }
    List<Comparison> comparisons = new ArrayList<>();
    series.forEach(
        (key, byYear) -> comparisons.add(new Comparison(key.metric(), key.subject(), byYear)));
    return comparisons;
  }

  /** Change from the first to the last year measured; 0 if there is one only. */
  public double change() {
    return byYear.lastEntry().getValue().value().value()
        - byYear.firstEntry().getValue().value().value();
  }

  /**
   * Whether the change is larger than the intervals: those of the first and the last year do not
   * meet.
   */
  public boolean significant() {
    Measurement before = byYear.firstEntry().getValue();
    Measurement after = byYear.lastEntry().getValue();
    return before.interval().high() < after.interval().low()
        || after.interval().high() < before.interval().low();
  }
}
