package org.chokepoint.knowledge.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Corrections and verifications, found by table and row key. */
final class Amendments {
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<String, Map<String, List<Correction>>> accepted = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Verification>>> verified = new LinkedHashMap<>();

  void add(Correction correction) {
    corrections.add(correction);
    if (correction.accepted()) {
      put(accepted, correction.table(), correction.rowKey(), correction);
    }
  }

  void add(Verification verification) {
    if (verification.agrees()) {
      put(verified, verification.table(), verification.rowKey(), verification);
    }
  }

  private static <T> void put(
      Map<String, Map<String, List<T>>> into, String table, String key, T value) {
    into.computeIfAbsent(table, t -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(value);
  }

  List<Correction> corrections() {
    return List.copyOf(corrections);
  }

  /** Whether any row of the table is amended, so that keys are worth computing. */
  boolean touch(String table) {
    return accepted.containsKey(table) || verified.containsKey(table);
  }

  List<Correction> corrections(String table, String key) {
    return find(accepted.get(table), key);
  }

  List<Verification> verifications(String table, String key) {
    return find(verified.get(table), key);
  }

  private static <T> List<T> find(@Nullable Map<String, List<T>> byKey, String key) {
    return byKey == null ? List.of() : byKey.getOrDefault(key, List.of());
  }
}
