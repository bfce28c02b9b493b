package org.chokepoint.simulation.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kinds of levers of a scenario file and the fields that mean something for each. */
final class LeverKinds {
  private static final Set<String> COMMON =
      Set.of("id", "kind", "actor", "materials", "from", "to", "announced", "strength", "note");
  private static final Map<String, Set<String>> OWN =
      new TreeMap<>(
          Map.of(
              "price-control",
              Set.of(
                  "targets",
                  "stages",
                  "companies",
                  "end-uses",
                  "entity",
                  "phase-in",
                  "mode",
                  "amount"),
              "supply-terms",
              Set.of(
                  "targets",
                  "stages",
                  "companies",
                  "end-uses",
                  "entity",
                  "phase-in",
                  "mode",
                  "share",
                  "delay"),
              "access",
              Set.of(
                  "targets",
                  "stages",
                  "companies",
                  "end-uses",
                  "entity",
                  "phase-in",
                  "content-threshold"),
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
