package org.chokepoint.brief.section;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chokepoint.model.id.ThemeId;

/**
 * English labels of the taxonomy: themes, kinds of event, bodies and instruments.
 *
 * @param labels label by id
 */
public record TermLabels(SortedMap<String, String> labels) {

  /** Copies the map. */
  public TermLabels {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** Labels by id. */
  public static TermLabels of(Map<ThemeId, String> labels) {
    SortedMap<String, String> sorted = new TreeMap<>();
    labels.forEach((id, label) -> sorted.put(id.value(), label));
    return new TermLabels(sorted);
  }

  /** The label of a term; its id in words if the taxonomy has none. */
  public String of(ThemeId term) {
    return labels.getOrDefault(term.value(), term.value().replace('_', ' ').replace('-', ' '));
  }
}
