package org.chokepoint.knowledge.table;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name header
 * @param type {@code string}, {@code number}, {@code integer} or {@code boolean}
 * @param unit unit of its numbers; empty if none
 * @param required whether every row must fill it
 * @param unique whether no value may stand twice
 * @param allowed values that may stand in it; empty if any may
 * @param pattern regular expression that the whole cell must match
 * @param minimum smallest number
 * @param maximum largest number
 */
public record Field(
    String name,
    String type,
    String unit,
    boolean required,
    boolean unique,
    List<String> allowed,
    Optional<String> pattern,
    Optional<Double> minimum,
    Optional<Double> maximum) {

  /** Copies the list. */
  public Field {
    allowed = List.copyOf(allowed);
  }
}
