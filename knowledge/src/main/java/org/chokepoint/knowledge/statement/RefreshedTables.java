package org.chokepoint.knowledge.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.knowledge.table.Tables;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * The tables of a data package with what a knowledge base adds to them. The package counts as
 * loaded first, so {@link Preference} decides between it and the base cell by cell; where the key
 * of a table holds the figure itself, the data set of the preferred row states the whole topic. A
 * data set of the base with the publisher and name of one of the package takes its place if it is
 * as new. A snapshot: the base may be closed afterwards.
 */
public final class RefreshedTables implements Tables {
  private final PackageTables reference;
  private final Map<String, List<Row>> refreshed = new LinkedHashMap<>();
  private final List<Dataset> datasets = new ArrayList<>();
  private final Set<DatasetId> replaced = new TreeSet<>();
  private final Set<DatasetId> outdated = new TreeSet<>();
  private final Preference preference;

  /** The tables of a package with those of a base. */
  public RefreshedTables(PackageTables reference, KnowledgeBase base) {
    this.reference = reference;
    List<Dataset> stored = base.datasets();
    leaveOutOlder(stored);
    reference.datasets().stream().filter(d -> !replaced.contains(d.id())).forEach(datasets::add);
    stored.stream().filter(d -> !outdated.contains(d.id())).forEach(datasets::add);
    Map<DatasetId, Integer> order = new HashMap<>();
    datasets.forEach(d -> order.put(d.id(), order.size()));
    this.preference = new Preference(s -> order.getOrDefault(s.dataset(), -1));
    for (String table : base.counts().keySet()) {
      Resource resource = reference.description().resources().get(table);
      if (resource != null) {
        refreshed.put(table, rows(resource, base));
      }
    }
  }

  private void leaveOutOlder(List<Dataset> stored) {
    for (Dataset ours : reference.datasets()) {
      for (Dataset theirs : stored) {
        if (ours.id().family().equals(theirs.id().family())) {
          boolean older =
              YearMonth.parse(theirs.accessed()).isBefore(YearMonth.parse(ours.accessed()));
          (older ? outdated : replaced).add(older ? theirs.id() : ours.id());
        }
      }
    }
  }

  private List<Row> rows(Resource resource, KnowledgeBase base) {
    Map<String, StatedRow> rows = new LinkedHashMap<>();
    if (!replaced.contains(resource.id())) {
      PackageStatements.of(reference, resource).forEach(s -> add(rows, s));
    }
    base.forEachStatement(
        resource.name(),
        statement -> {
          if (!outdated.contains(statement.dataset())) {
            add(rows, statement);
          }
        });
    Topic topic = new Topic(resource);
    return topic.isWiderThanTheKey()
        ? withoutRivals(rows.values(), topic)
        : new ArrayList<>(rows.values());
  }

  private void add(Map<String, StatedRow> rows, Statement statement) {
    StatedRow row = rows.get(statement.subject());
    if (row == null) {
      rows.put(statement.subject(), new StatedRow(statement));
    } else {
      row.add(statement, preference);
    }
  }

  private List<Row> withoutRivals(Iterable<StatedRow> rows, Topic topic) {
    Map<String, Statement> preferred = new HashMap<>();
    for (StatedRow row : rows) {
      preferred.merge(topic.of(row), row.whole(), preference::preferred);
    }
    List<Row> kept = new ArrayList<>();
    for (StatedRow row : rows) {
      DatasetId winner = Optional.ofNullable(preferred.get(topic.of(row))).orElseThrow().dataset();
      if (row.whole().dataset().equals(winner)) {
        kept.add(row);
      }
    }
    return kept;
  }

  @Override
  public List<Row> rows(String table) {
    List<Row> rows = refreshed.get(table);
    return rows == null ? reference.rows(table) : rows;
  }

  /** Names of the tables that the base adds to. */
  public Set<String> refreshed() {
    return refreshed.keySet();
  }

  @Override
  public List<Dataset> datasets() {
    return List.copyOf(datasets);
  }
}
