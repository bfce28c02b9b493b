package org.chokepoint.knowledge.upstream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.check.BasisCheck;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.check.KnownKeys;
import org.chokepoint.knowledge.check.SumCheck;
import org.chokepoint.knowledge.check.TableCheck;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.FailureReason;

/**
 * Checks the statements of a data set one by one, and then the records that they and the reference
 * data make together.
 */
final class StatementCheck {
  private final PackageTables reference;
  private final KnownKeys known;
  private final Faults faults;

  StatementCheck(PackageTables reference, KnownKeys known, Faults faults) {
    this.reference = reference;
    this.known = known;
    this.faults = faults;
  }

  void check(List<StatedLine> lines) {
    Map<String, List<StatedLine>> byTable = new LinkedHashMap<>();
    Set<Statement.Position> positions = new HashSet<>();
    for (StatedLine line : lines) {
      byTable.computeIfAbsent(line.statement().table(), t -> new ArrayList<>()).add(line);
      if (!positions.add(line.statement().position())) {
        faults.at(
            line.line(),
            "record+position",
            FailureReason.INCONSISTENT,
            "stands twice in " + line.statement().dataset());
      }
    }
    byTable.forEach(this::table);
  }

  private void table(String table, List<StatedLine> lines) {
    Optional<Resource> resource =
        PackageStatements.resources(reference).stream()
            .filter(r -> r.name().equals(table))
            .findFirst();
    if (resource.isEmpty()) {
      faults.at(
          lines.get(0).line(),
          "table",
          FailureReason.UNKNOWN_NAME,
          "'" + table + "' is no table of statements");
      return;
    }
    CsvTable records = records(resource.get(), lines);
    new TableCheck(resource.get(), known).check(records, faults);
    new BasisCheck(table, reference.raw(table)).check(records, faults);
    new SumCheck(table).check(records, faults);
  }

  private CsvTable records(Resource resource, List<StatedLine> lines) {
    List<String> columns = resource.fields().stream().map(Field::name).toList();
    Map<String, Row> before = new LinkedHashMap<>();
    for (Row row : reference.rows(resource.name())) {
      before.put(PackageStatements.subject(resource, row), row);
    }
    Map<String, Map<String, String>> records = new LinkedHashMap<>();
    Map<String, Long> first = new LinkedHashMap<>();
    for (StatedLine line : lines) {
      Statement statement = line.statement();
      String subject = statement.subject();
      first.putIfAbsent(subject, line.line());
      Map<String, String> cells =
          records.computeIfAbsent(subject, s -> cells(columns, Optional.ofNullable(before.get(s))));
      fits(resource, line);
      if (cells.containsKey(statement.property())) {
        cells.put(statement.property(), statement.value());
        if (statement.property().equals(Statement.RECORD)) {
          cells.put("quality", statement.quality().label());
        }
      }
    }
    records.forEach(
        (subject, cells) -> {
          complete(cells);
          String key = String.join("|", resource.primaryKey().stream().map(cells::get).toList());
          if (!key.equals(subject)) {
            faults.at(
                first.getOrDefault(subject, 0L),
                "subject",
                FailureReason.INCONSISTENT,
                "'" + subject + "' is not the key '" + key + "' of its record");
          }
        });
    return new CsvTable(
        columns,
        records.values().stream().map(r -> List.copyOf(r.values())).toList(),
        List.copyOf(first.values()));
  }

  private static Map<String, String> cells(List<String> columns, Optional<Row> before) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.forEach(c -> cells.put(c, before.map(row -> row.text(c)).orElse("")));
    return cells;
  }

  /** Quality is a part of a statement and not a cell of its own. */
  private static void complete(Map<String, String> cells) {
    boolean recalled = cells.getOrDefault("quality", "").equals("recalled");
    cells.computeIfPresent("quality", (c, old) -> recalled || old.isEmpty() ? "estimated" : old);
    cells.computeIfPresent("recalled", (c, old) -> Boolean.toString(recalled));
  }

  private void fits(Resource resource, StatedLine line) {
    Statement statement = line.statement();
    Optional<Field> field =
        resource.fields().stream().filter(f -> f.name().equals(statement.property())).findFirst();
    if (field.isEmpty()) {
      faults.at(
          line.line(),
          "property",
          FailureReason.UNKNOWN_NAME,
          "'" + statement.property() + "' is no column of " + resource.name());
      return;
    }
    // A description may add to a unit after a comma, which a statement need not repeat.
    String unit = field.get().unit();
    if (!unit.equals(statement.unit()) && !unit.startsWith(statement.unit() + ",")) {
      faults.at(
          line.line(),
          "unit",
          FailureReason.INCONSISTENT,
          "'"
              + statement.unit()
              + "' is not the unit '"
              + field.get().unit()
              + "' of "
              + statement.property());
    }
  }
}
