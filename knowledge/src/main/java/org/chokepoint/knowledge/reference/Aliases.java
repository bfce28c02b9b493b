package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;

/** Names gathered from the name columns of a row. */
final class Aliases {
  private final Set<String> names = new LinkedHashSet<>();

  Aliases add(Row row, String... columns) {
    for (String column : columns) {
      names.addAll(row.list(column, '|'));
    }
    return this;
  }

  Aliases without(Row row, String... columns) {
    for (String column : columns) {
      row.list(column, '|').forEach(names::remove);
    }
    return this;
  }

  List<String> list() {
    return new ArrayList<>(names);
  }

  static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
