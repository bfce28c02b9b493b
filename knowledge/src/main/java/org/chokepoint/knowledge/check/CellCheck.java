package org.chokepoint.knowledge.check;

import java.util.regex.Pattern;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.model.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/** Checks the cells of one column against its description. */
final class CellCheck {
  private final Field field;
  private final @Nullable Pattern pattern;

  CellCheck(Field field) {
    this.field = field;
    this.pattern = field.pattern().map(Pattern::compile).orElse(null);
  }

  void check(String cell, long line, Faults faults) {
    if (cell.isEmpty()) {
      if (field.required()) {
        faults.at(line, field.name(), FailureReason.MISSING, "is empty but required");
      }
      return;
    }
    if (!field.allowed().isEmpty() && !field.allowed().contains(cell)) {
      faults.at(
          line,
          field.name(),
          FailureReason.UNKNOWN_NAME,
          "'" + cell + "' is not one of " + field.allowed());
    }
    if (pattern != null && !pattern.matcher(cell).matches()) {
      faults.at(
          line,
          field.name(),
          FailureReason.MALFORMED,
          "'" + cell + "' does not have the form " + pattern);
    }
    switch (field.type()) {
      case "number", "integer" -> number(cell, line, faults);
      case "boolean" -> {
        if (!cell.equals("true") && !cell.equals("false")) {
          faults.at(
              line,
              field.name(),
              FailureReason.MALFORMED,
              "'" + cell + "' is neither true nor false");
        }
      }
      default -> {}
    }
  }

  private void number(String cell, long line, Faults faults) {
    double value;
    try {
      value = field.type().equals("integer") ? Integer.parseInt(cell) : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      String kind = field.type().equals("integer") ? "whole number" : "number";
      faults.at(line, field.name(), FailureReason.MALFORMED, "'" + cell + "' is not a " + kind);
      return;
    }
    boolean low = field.minimum().isPresent() && value < field.minimum().get();
    boolean high = field.maximum().isPresent() && value > field.maximum().get();
    if (low || high || !Double.isFinite(value)) {
      faults.at(
          line,
          field.name(),
          FailureReason.OUT_OF_RANGE,
          cell + " is outside " + bound(field.minimum()) + " to " + bound(field.maximum()));
    }
  }

  private static String bound(java.util.Optional<Double> bound) {
    return bound.map(Object::toString).orElse("any");
  }
}
