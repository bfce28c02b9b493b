package org.chokepoint.knowledge.upstream;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;

/** Collects records in the schema of a table of ours. */
final class Target {
  private final List<String> columns;
  private final List<List<String>> records = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  Target(Resource resource) {
    this.columns = resource.fields().stream().map(Field::name).toList();
  }

  void add(long line, Map<String, String> cells) {
    records.add(columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
    lines.add(line);
  }

  CsvTable table() {
    return new CsvTable(columns, records, lines);
  }

  /** A number as short decimal text, without exponent. */
  static String decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
