package org.chokepoint.simulation.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody may have meant: the code whose own name, or one of whose names in any language, is
 * nearest to a word.
 */
final class Suggestions {
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LETTERS_A_SLIP = 3;

  private final Map<String, String> codes = new LinkedHashMap<>();

  void add(String code, Collection<String> names) {
    codes.putIfAbsent(plain(code), code);
    names.forEach(name -> codes.putIfAbsent(plain(name), code));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** The code meant; empty if no name is near. */
  Optional<String> nearest(String word) {
    String wanted = plain(word);
    if (codes.containsKey(wanted)) {
      return Optional.of(codes.get(wanted));
    }
    String best = "";
    int least = Integer.MAX_VALUE;
    for (Map.Entry<String, String> known : codes.entrySet()) {
      int d = distance(wanted, known.getKey());
      if (d < least) {
        least = d;
        best = known.getValue();
      }
    }
    return least <= Math.max(1, wanted.length() / LETTERS_A_SLIP)
        ? Optional.of(best)
        : Optional.empty();
  }

  // Who writes the beginning of a name means it.
  private static int distance(String word, String name) {
    boolean begins = word.length() >= SHORTEST_BEGINNING && name.startsWith(word);
    return begins ? 0 : Names.distance(word, name);
  }
}
