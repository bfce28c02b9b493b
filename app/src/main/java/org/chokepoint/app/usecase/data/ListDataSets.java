package org.chokepoint.app.usecase.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;

/** Says which data sets there are and how good their rows are. */
public final class ListDataSets {

  private final ReferenceKnowledge knowledge;
  private final Map<DatasetId, Map<Quality, Integer>> rows = new LinkedHashMap<>();
  private final Map<DatasetId, Integer> cells = new LinkedHashMap<>();
  private final Map<DatasetId, String> tables = new LinkedHashMap<>();

  private ListDataSets(ReferenceKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The data sets with their rows by quality, and how many cells of the other rows are reported
   * because they were verified or corrected. A table without sources of its own has no quality.
   *
   * @param source opens the reference data
   */
  public static Table list(Supplier<ReferenceKnowledge> source) {
    return new ListDataSets(source.get()).table();
  }

  private Table table() {
    for (Resource resource : knowledge.description().resources().values()) {
      tables.put(resource.id(), resource.name());
      if (resource.fields().stream().anyMatch(f -> f.name().equals("quality"))) {
        knowledge.tables().rows(resource.name()).forEach(row -> count(resource, row));
      }
    }
    List<List<Object>> lines = new ArrayList<>();
    knowledge.datasets().forEach(d -> lines.add(line(d)));
    return new Table("Data sets", columns(), lines);
  }

  private void count(Resource resource, Row row) {
    DatasetId from = row.source().dataset();
    tables.putIfAbsent(from, resource.name());
    rows.computeIfAbsent(from, d -> new EnumMap<>(Quality.class))
        .merge(row.source().quality(), 1, Integer::sum);
    long verified =
        resource.fields().stream()
            .map(f -> row.source(f.name()))
            .filter(cell -> cell.quality() == Quality.REPORTED)
            .count();
    if (row.source().quality() != Quality.REPORTED && verified > 0) {
      cells.merge(from, (int) verified, Integer::sum);
    }
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("table"));
    columns.add(Column.text("rows"));
    for (Quality quality : Quality.values()) {
      columns.add(Column.text(quality.label()));
    }
    columns.add(Column.text("cells_verified"));
    columns.add(Column.text("accessed"));
    columns.add(Column.text("publisher"));
    columns.add(Column.text("data_set"));
    return columns;
  }

  private List<Object> line(Dataset dataset) {
    Map<Quality, Integer> counts = rows.getOrDefault(dataset.id(), Map.of());
    List<Object> line = new ArrayList<>();
    line.add(tables.getOrDefault(dataset.id(), ""));
    line.add(counts.isEmpty() ? dataset.rows() : counts.values().stream().mapToInt(n -> n).sum());
    for (Quality quality : Quality.values()) {
      line.add(counts.getOrDefault(quality, 0));
    }
    line.add(cells.getOrDefault(dataset.id(), 0));
    line.add(dataset.accessed());
    line.add(dataset.publisher());
    line.add(dataset.id().value());
    return line;
  }
}
