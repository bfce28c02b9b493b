package org.chokepoint.knowledge.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.knowledge.table.Tables;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * The tables as the statements of a knowledge base have them. Records about one thing from several
 * data sets become one, property by property.
 */
public final class StatementTables implements Tables {
  private final KnowledgeBase base;
  private final List<Dataset> datasets;
  private final Preference preference;

  /** The tables of a knowledge base as it is now. */
  public StatementTables(KnowledgeBase base) {
    this.base = base;
    this.datasets = base.datasets();
    Map<DatasetId, Integer> order = new HashMap<>();
    datasets.forEach(d -> order.put(d.id(), order.size()));
    this.preference = new Preference(s -> order.getOrDefault(s.dataset(), -1));
  }

  @Override
  public List<Row> rows(String table) {
    Map<String, StatedRow> rows = new LinkedHashMap<>();
    base.forEachStatement(
        table,
        statement -> {
          StatedRow row = rows.get(statement.subject());
          if (row == null) {
            rows.put(statement.subject(), new StatedRow(statement));
          } else {
            row.add(statement, preference);
          }
        });
    return new ArrayList<>(rows.values());
  }

  @Override
  public List<Dataset> datasets() {
    return datasets;
  }
}
