package org.chokepoint.simulation.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kinds of levers of a scenario file and the fields that mean something for each. */
final class LeverKinds {
  private static final Set<String> COMMON =
      Set.of("id", "kind", "actor", "materials", "from", "to", "announced", "strength", "note");

  /** What a lever on trade takes: against whom, where in the chain, of whom, and how it begins. */
  private static final Set<String> ON_TRADE =
      Set.of("targets", "stages", "companies", "end-uses", "entity", "phase-in");

  private static final Map<String, Set<String>> OWN =
      new TreeMap<>(
          Map.of(
              "price-control",
              onTrade("mode", "amount"),
              "supply-terms",
              onTrade("mode", "share", "delay"),
              "access",
              onTrade("content-threshold"),
              "outage",
              Set.of("stages", "companies", "entity", "facilities", "phase-in"),
              "tariff",
              Set.of("targets", "stages", "phase-in", "amount"),
              "stock-release",
              Set.of("stages", "cover"),
              "price-floor",
              Set.of("phase-in", "price"),
              "offtake",
              Set.of("targets", "stages", "phase-in", "share", "premium")));

  private LeverKinds() {}

  private static Set<String> onTrade(String... more) {
    Set<String> keys = new TreeSet<>(ON_TRADE);
    keys.addAll(List.of(more));
    return keys;
  }

  /** The kinds, sorted. */
  static Set<String> names() {
    return OWN.keySet();
  }

  /** All fields of all kinds, sorted. */
  static Set<String> keys() {
    Set<String> keys = new TreeSet<>(COMMON);
    OWN.values().forEach(keys::addAll);
    return keys;
  }

  /** Whether a field means something for a kind. */
  static boolean takes(String kind, String key) {
    return COMMON.contains(key) || own(kind).contains(key);
  }

  /** The fields that a kind takes beside those that all take, sorted. */
  static Set<String> own(String kind) {
    return new TreeSet<>(OWN.getOrDefault(kind, Set.of()));
  }
}
