package org.chokepoint.knowledge.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.diff.Change.Kind;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.knowledge.table.Tables;

/** Compares the rows of one table in two states, cell by cell. */
public final class TableDiff {
  private static final Set<String> NOT_CELLS = Set.of("source", "quality", "recalled");

  private final Resource resource;

  /** A comparison of a table with a primary key. */
  public TableDiff(Resource resource) {
    this.resource = resource;
  }

  /** What changed, in the order of the later state; what was removed comes last. */
  public List<Change> between(Tables before, Tables after) {
    Map<String, Row> was = bySubject(before);
    Map<String, Row> is = bySubject(after);
    List<Change> changes = new ArrayList<>();
    is.forEach(
        (subject, row) -> {
          Row old = was.get(subject);
          if (old == null) {
            changes.add(whole(Kind.ADDED, subject, row, "", words(row)));
          } else {
            cells(subject, old, row, changes);
          }
        });
    was.forEach(
        (subject, row) -> {
          if (!is.containsKey(subject)) {
            changes.add(whole(Kind.REMOVED, subject, row, words(row), ""));
          }
        });
    return changes;
  }

  private Map<String, Row> bySubject(Tables tables) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : tables.rows(resource.name())) {
      rows.putIfAbsent(PackageStatements.subject(resource, row), row);
    }
    return rows;
  }

  private Change whole(Kind kind, String subject, Row row, String before, String after) {
    return new Change(kind, resource.name(), subject, "", before, after, row.source());
  }

  private void cells(String subject, Row old, Row row, List<Change> changes) {
    for (Field field : resource.fields()) {
      String was = old.text(field.name());
      String is = row.text(field.name());
      if (!NOT_CELLS.contains(field.name()) && !same(field, was, is)) {
        changes.add(
            new Change(
                Kind.CHANGED,
                resource.name(),
                subject,
                field.name(),
                was,
                is,
                row.source(field.name())));
      }
    }
  }

  private static boolean same(Field field, String was, String is) {
    if (was.equals(is)) {
      return true;
    }
    boolean numbers = field.type().equals("number") && !was.isEmpty() && !is.isEmpty();
    try {
      return numbers && Double.parseDouble(was) == Double.parseDouble(is);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private String words(Row row) {
    return resource.fields().stream()
        .map(Field::name)
        .filter(name -> !NOT_CELLS.contains(name) && !resource.primaryKey().contains(name))
        .filter(name -> !row.text(name).isEmpty())
        .map(name -> name + "=" + row.text(name))
        .collect(Collectors.joining("; "));
  }
}
