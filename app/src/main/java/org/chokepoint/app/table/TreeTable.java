package org.chokepoint.app.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lays a list of JSON objects out as a table. A nested object becomes columns of its own: a figure
 * its value, unit and source, a name its name and id. Lists of numbers, such as a price by month,
 * become one row for each of their places, counted from 1 in the column {@code period}.
 */
public final class TreeTable {

  private static final String PERIOD = "period";

  private TreeTable() {}

  /** The table of a list, or of the one object that is given. */
  public static Table of(String title, JsonNode tree) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (tree.isArray()) {
      tree.forEach(item -> addRows(rows, item));
    } else {
      addRows(rows, tree);
    }
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(r -> names.addAll(r.keySet()));
    return new Table(
        title,
        names.stream().map(Table.Column::text).toList(),
        rows.stream()
            .map(r -> names.stream().<Object>map(n -> r.getOrDefault(n, "")).toList())
            .toList());
  }

  private static void addRows(List<Map<String, Object>> rows, JsonNode item) {
    if (!item.isObject()) {
      rows.add(Map.of("value", scalar(item)));
      return;
    }
    int periods = periods(item);
    for (int period = 0; period < Math.max(1, periods); period++) {
      Map<String, Object> row = new LinkedHashMap<>();
      if (periods > 0) {
        row.put(PERIOD, period + 1);
      }
      for (Map.Entry<String, JsonNode> field : item.properties()) {
        put(row, field.getKey(), field.getValue(), period);
      }
      rows.add(row);
    }
  }

  private static int periods(JsonNode item) {
    int longest = 0;
    for (JsonNode field : item) {
      longest = Math.max(longest, isSeries(field) ? field.size() : 0);
      if (isBundle(field)) {
        longest = Math.max(longest, field.get(0).size());
      }
    }
    return longest;
  }

  // Numbers with gaps; at least one number, so that an empty list is no series.
  private static boolean isSeries(JsonNode field) {
    return field.isArray()
        && all(field, n -> n.isNumber() || n.isNull())
        && StreamSupport.stream(field.spliterator(), false).anyMatch(JsonNode::isNumber);
  }

  private static boolean isBundle(JsonNode field) {
    return field.isArray() && !field.isEmpty() && all(field, TreeTable::isSeries);
  }

  private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> test) {
    return StreamSupport.stream(list.spliterator(), false).allMatch(test);
  }

  private static void put(Map<String, Object> row, String name, JsonNode value, int period) {
    if (isBundle(value)) {
      for (int i = 0; i < value.size(); i++) {
        row.put(name + "_" + (i + 1), scalar(value.get(i).path(period)));
      }
    } else if (isSeries(value)) {
      row.put(name, scalar(value.path(period)));
    } else if (value.isArray()) {
      row.put(name, joined(value));
    } else if (value.isObject()) {
      putObject(row, name, value, period);
    } else {
      row.put(name, scalar(value));
    }
  }

  private static void putObject(Map<String, Object> row, String name, JsonNode value, int period) {
    if (value.has("kind") && value.has("text") && value.has("inputs")) {
      row.put(name, scalar(value.path("text")));
      row.put(name + "_quality", scalar(value.path("quality")));
      return;
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      boolean main = field.getKey().equals("value") || field.getKey().equals("name");
      put(row, main ? name : name + "_" + field.getKey(), field.getValue(), period);
    }
  }

  private static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(TreeTable::word)
        .collect(Collectors.joining("; "));
  }

  private static String word(JsonNode item) {
    if (!item.isObject()) {
      return item.asText();
    }
    for (String field : List.of("name", "value", "text", "id")) {
      JsonNode found = item.path(field);
      if (found.isValueNode()) {
        return found.asText();
      }
      if (found.isObject()) {
        return word(found);
      }
    }
    return item.properties().stream()
        .map(Map.Entry::getValue)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }

  private static Object scalar(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.asLong();
    }
    if (value.isNumber()) {
      return value.asDouble();
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return value.isNull() || value instanceof MissingNode ? "" : value.asText();
  }
}
