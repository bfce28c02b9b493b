package org.chokepoint.knowledge.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.ForeignKey;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.FailureReason;

/** Checks a table against its description: header, widths, cells, unique values and keys. */
public final class TableCheck {
  private final Resource resource;
  private final KnownKeys known;

  /**
   * A check of one kind of table.
   *
   * @param resource its description
   * @param known values that other tables define
   */
  public TableCheck(Resource resource, KnownKeys known) {
    this.resource = resource;
    this.known = known;
  }

  /** Adds every fault of a table. */
  public void check(CsvTable table, Faults faults) {
    if (resource.matrix()) {
      matrix(table, faults);
      return;
    }
    if (!header(table, faults)) {
      return;
    }
    Map<String, Set<String>> unique = new HashMap<>();
    Set<String> keys = new HashSet<>();
    List<CellCheck> cells = resource.fields().stream().map(CellCheck::new).toList();
    for (int i = 0; i < table.records().size(); i++) {
      List<String> record = table.records().get(i);
      long line = table.lines().get(i);
      if (width(record, table, line, faults)) {
        for (int c = 0; c < cells.size(); c++) {
          cells.get(c).check(record.get(c), line, faults);
        }
        unique(record, line, unique, faults);
        primaryKey(record, table, line, keys, faults);
        foreignKeys(record, table, line, faults);
      }
    }
  }

  private boolean header(CsvTable table, Faults faults) {
    List<String> described = resource.fields().stream().map(Field::name).toList();
    if (table.columns().equals(described)) {
      return true;
    }
    for (String column : described) {
      if (!table.columns().contains(column)) {
        faults.at(1, column, FailureReason.MISSING, "is missing from the header");
      }
    }
    for (String column : table.columns()) {
      if (!described.contains(column)) {
        faults.at(1, column, FailureReason.UNKNOWN_NAME, "is no column of " + resource.name());
      }
    }
    if (table.columns().size() == described.size() && described.containsAll(table.columns())) {
      faults.at(1, FailureReason.MALFORMED, "has its columns in another order than " + described);
    }
    return false;
  }

  private static boolean width(List<String> record, CsvTable table, long line, Faults faults) {
    if (record.size() == table.columns().size()) {
      return true;
    }
    faults.at(
        line,
        FailureReason.MALFORMED,
        "has " + record.size() + " cells instead of " + table.columns().size());
    return false;
  }

  private void unique(
      List<String> record, long line, Map<String, Set<String>> seen, Faults faults) {
    for (int c = 0; c < resource.fields().size(); c++) {
      Field field = resource.fields().get(c);
      String cell = record.get(c);
      boolean fresh =
          !field.unique() || seen.computeIfAbsent(field.name(), f -> new HashSet<>()).add(cell);
      if (!fresh) {
        faults.at(line, field.name(), FailureReason.INCONSISTENT, "'" + cell + "' stands twice");
      }
    }
  }

  private void primaryKey(
      List<String> record, CsvTable table, long line, Set<String> keys, Faults faults) {
    if (resource.primaryKey().isEmpty() || isOneUniqueColumn(resource.primaryKey())) {
      return;
    }
    String key = join(record, table, resource.primaryKey());
    if (!keys.add(key)) {
      faults.at(
          line,
          String.join("+", resource.primaryKey()),
          FailureReason.INCONSISTENT,
          "key '" + key + "' stands twice");
    }
  }

  /** Whether a key is told already where columns are checked for standing twice. */
  private boolean isOneUniqueColumn(List<String> key) {
    return key.size() == 1
        && resource.fields().stream().anyMatch(f -> f.name().equals(key.get(0)) && f.unique());
  }

  private void foreignKeys(List<String> record, CsvTable table, long line, Faults faults) {
    for (ForeignKey key : resource.foreignKeys()) {
      String value = join(record, table, List.of(key.column().split("\\|", -1)));
      String target = key.table().isEmpty() ? resource.name() : key.table();
      if (!value.isEmpty() && !known.has(target, key.target(), value)) {
        faults.at(
            line,
            key.column(),
            FailureReason.UNKNOWN_NAME,
            "'" + value + "' is not in " + target + "." + key.target());
      }
    }
  }

  static String join(List<String> record, CsvTable table, List<String> columns) {
    return String.join(
        "|", columns.stream().map(c -> record.get(table.columns().indexOf(c))).toList());
  }

  private void matrix(CsvTable table, Faults faults) {
    int first = table.columns().size() > 1 && table.columns().get(1).equals("Code") ? 3 : 1;
    for (int i = 0; i < table.records().size(); i++) {
      List<String> record = table.records().get(i);
      long line = table.lines().get(i);
      for (int c = first; width(record, table, line, faults) && c < record.size(); c++) {
        try {
          Double.parseDouble(record.get(c));
        } catch (NumberFormatException e) {
          faults.at(
              line,
              table.columns().get(c),
              FailureReason.MALFORMED,
              "'" + record.get(c) + "' is not a number");
        }
      }
    }
  }
}
