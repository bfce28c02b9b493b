package org.chokepoint.app.usecase.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Dataset;

/** Shows one table: its rows, its columns or where it comes from. */
public final class ShowDataSet {

  private final ReferenceKnowledge knowledge;
  private final Resource resource;

  /**
   * One table.
   *
   * @param source opens the reference data
   * @param name name of the table, such as {@code facilities}
   * @throws FailureException if there is no such table
   */
  public ShowDataSet(Supplier<ReferenceKnowledge> source, String name) {
    this.knowledge = source.get();
    Map<String, Resource> resources = knowledge.description().resources();
    Resource found = resources.get(name);
    if (found == null) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME,
          "table '" + name + "'",
          "is not known. Known are: " + String.join(", ", resources.keySet()) + ".");
    }
    this.resource = found;
  }

  /**
   * The rows with the cells as stored, corrected and refreshed, and the quality of each.
   *
   * @param where text that a column must have, by column
   * @throws FailureException if a column is unknown, or the table is a matrix
   */
  public Table rows(Map<String, String> where) {
    if (resource.matrix()) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          "table '" + resource.name() + "'",
          "is a matrix without columns of its own; see data/" + resource.path() + ".");
    }
    List<String> names = resource.fields().stream().map(Field::name).toList();
    for (String column : where.keySet()) {
      if (!names.contains(column)) {
        throw new FailureException(
            FailureReason.UNKNOWN_NAME,
            "column '" + column + "'",
            "is not in table " + resource.name() + ". Columns are: " + String.join(", ", names));
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : knowledge.tables().rows(resource.name())) {
      if (where.entrySet().stream().allMatch(w -> row.text(w.getKey()).equals(w.getValue()))) {
        rows.add(cells(row));
      }
    }
    return new Table(resource.name(), columns(), rows);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("row"));
    for (Field field : cellFields()) {
      columns.add(new Column(field.name(), field.unit()));
    }
    columns.add(Column.text("quality"));
    columns.add(Column.text("data_set"));
    return columns;
  }

  /** Quality and its mark are one column of the answer, as the whole row has one quality. */
  private List<Field> cellFields() {
    return resource.fields().stream()
        .filter(f -> !f.name().equals("quality") && !f.name().equals("recalled"))
        .toList();
  }

  private List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.number());
    for (Field field : cellFields()) {
      cells.add(cell(field, row.text(field.name())));
    }
    cells.add(row.source().quality().label());
    cells.add(row.source().dataset().value());
    return cells;
  }

  private static Object cell(Field field, String text) {
    boolean number = field.type().equals("number") && !text.isEmpty();
    return number ? (Object) Double.valueOf(text) : text;
  }

  /** The columns with type, unit and what may stand in them. */
  public Table fields() {
    List<List<Object>> rows = new ArrayList<>();
    for (Field field : resource.fields()) {
      rows.add(
          List.of(
              field.name(),
              field.type(),
              field.unit(),
              resource.primaryKey().contains(field.name()) ? "key" : field.required() ? "yes" : "",
              limits(field)));
    }
    return new Table(
        "Columns of " + resource.name(),
        List.of(
            Column.text("column"),
            Column.text("type"),
            Column.text("unit"),
            Column.text("required"),
            Column.text("may_hold")),
        rows);
  }

  private static String limits(Field field) {
    List<String> limits = new ArrayList<>();
    if (!field.allowed().isEmpty()) {
      limits.add("one of " + String.join(", ", field.allowed()));
    }
    field.pattern().ifPresent(limits::add);
    field.minimum().ifPresent(least -> limits.add("at least " + least));
    field.maximum().ifPresent(most -> limits.add("at most " + most));
    return String.join("; ", limits);
  }

  /** Where the rows come from: data sets, licences, hashes and the publications they cite. */
  public Table source() {
    List<List<Object>> rows = new ArrayList<>();
    Map<String, Integer> citations = new TreeMap<>();
    TreeMap<String, Dataset> from = new TreeMap<>();
    knowledge.datasets().forEach(d -> from.put(d.id().value(), d));
    if (resource.matrix()) {
      rows.addAll(origin(resource.dataset()));
    } else {
      List<String> named = new ArrayList<>();
      for (Row row : knowledge.tables().rows(resource.name())) {
        citations.merge(row.source().citation(), 1, Integer::sum);
        String id = row.source().dataset().value();
        if (!named.contains(id)) {
          named.add(id);
        }
      }
      named.forEach(id -> rows.addAll(origin(from.getOrDefault(id, resource.dataset()))));
    }
    citations.forEach((words, count) -> rows.add(List.of("cited by " + count + " rows", words)));
    return new Table(
        "Origin of " + resource.name(), List.of(Column.text("what"), Column.text("is")), rows);
  }

  private static List<List<Object>> origin(Dataset d) {
    return List.of(
        List.of("data set", d.id().value()),
        List.of("title", d.title()),
        List.of("publisher", d.publisher()),
        List.of("licence", d.licence()),
        List.of("accessed", d.accessed()),
        List.of("sha256", d.sha256()),
        List.of("rows", Integer.toString(d.rows())));
  }
}
