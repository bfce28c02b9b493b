package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a scenario file with its lines: typed access, errors that name file and line. */
final class Fields {
  private static final int MOST_MONTHS = 9_999;

  private final String file;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  Fields(String file, Node node, Set<String> known) {
    this.file = file;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw fail(node, FailureReason.MALFORMED, "expected 'key: value' lines");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw fail(
            tuple.getKeyNode(),
            FailureReason.UNKNOWN_NAME,
            "'" + key + "' is not a field here. Maybe '" + Names.nearest(key, known) + "'.");
      }
      if (nodes.put(key, tuple.getValueNode()) != null) {
        throw fail(tuple.getKeyNode(), FailureReason.INCONSISTENT, "'" + key + "' stands twice");
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  FailureException fail(@Nullable Node node, FailureReason reason, String message) {
    return new FailureException(
        reason, file + ", line " + (node == null ? line : line(node)), message);
  }

  FailureException fail(String key, FailureReason reason, String message) {
    return fail(nodes.get(key), reason, message);
  }

  /** The fields that are given, in the order of the file. */
  Set<String> keys() {
    return nodes.keySet();
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode s) {
      return s.getValue().strip();
    }
    throw fail(node, FailureReason.MALFORMED, "expected one value, not a list or a mapping");
  }

  String text(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw fail((Node) null, FailureReason.MISSING, "'" + key + "' is missing");
    }
    return scalar(node);
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  List<String> list(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode s) {
      if (s.getValue().isEmpty()) {
        throw fail(
            key,
            FailureReason.MISSING,
            "'" + key + "' is an empty list. Write 'all', or leave the field out.");
      }
      List<String> values = new ArrayList<>();
      s.getValue().forEach(n -> values.add(scalar(n)));
      return values;
    }
    String one = scalar(node);
    return one.equals("all") || one.isEmpty() ? List.of() : List.of(one);
  }

  List<Node> items(String key) {
    Node node = nodes.get(key);
    if (node instanceof SequenceNode s) {
      return s.getValue();
    }
    throw fail(node, FailureReason.MISSING, "'" + key + "' must be a list of '- ' items");
  }

  YearMonth month(String key) {
    String word = text(key);
    try {
      return YearMonth.parse(word);
    } catch (DateTimeParseException e) {
      throw fail(
          key, FailureReason.MALFORMED, "'" + word + "' is not a month. Write it as 2025-04.");
    }
  }

  String oneOf(String key, Set<String> words) {
    String word = text(key);
    if (!words.contains(word)) {
      throw fail(
          key,
          FailureReason.UNKNOWN_NAME,
          "'"
              + word
              + "' is not known for '"
              + key
              + "'. Maybe '"
              + Names.nearest(word, words)
              + "'; possible are "
              + words
              + ".");
    }
    return word;
  }

  /** A share: {@code 0.8} or {@code 80 %}. */
  double share(String key, double otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    double value = fraction(key);
    if (value < 0 || value > 1) {
      throw fail(
          key,
          FailureReason.OUT_OF_RANGE,
          "'" + key + "' is " + text(key) + ", which is outside 0..100 %. Maybe a '%' is missing.");
    }
    return value;
  }

  /** A fraction without upper end: {@code 0.25} or {@code 25 %}. */
  double fraction(String key) {
    String word = text(key);
    boolean percent = word.endsWith("%");
    double value = number(key, percent ? word.substring(0, word.length() - 1) : word, "% or none");
    return percent ? value / 100 : value;
  }

  /** A number with a unit: {@code 3 months}, {@code 110 USD/kg}. */
  double quantity(String key, String unit) {
    String word = text(key);
    if (!word.endsWith(unit)) {
      throw fail(
          key,
          FailureReason.MALFORMED,
          "'" + key + ": " + word + "' needs the unit '" + unit + "', as in '3 " + unit + "'.");
    }
    return number(key, word.substring(0, word.length() - unit.length()), unit);
  }

  private double number(String key, String word, String unit) {
    try {
      double value = Double.parseDouble(word.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the place
    }
    throw fail(
        key,
        FailureReason.MALFORMED,
        "'"
            + key
            + "' has '"
            + word.strip()
            + "' where a number with the unit "
            + unit
            + " is needed");
  }

  /** Whole months, 0 or more. */
  int months(String key, int otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    double months = quantity(key, "months");
    if (months < 0 || months != Math.rint(months) || months > MOST_MONTHS) {
      throw fail(
          key,
          FailureReason.OUT_OF_RANGE,
          "'"
              + key
              + "' is "
              + text(key)
              + "; it must be a whole number of months from 0 to "
              + MOST_MONTHS
              + ".");
    }
    return (int) months;
  }
}
