package org.chokepoint.knowledge.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The store in SQL that H2 and PostgreSQL share. */
final class SqlKnowledgeBase implements KnowledgeBase {
  private static final int FETCH = 1000;

  private final HikariDataSource source;
  private final Jdbi jdbi;

  SqlKnowledgeBase(HikariDataSource source) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
  }

  @Override
  public int load(List<Batch> batches) {
    return jdbi.inTransaction(
        handle -> {
          Loading loading = new Loading(handle);
          return batches.stream().mapToInt(loading::add).sum();
        });
  }

  @Override
  public List<Dataset> datasets() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from dataset where is_current order by no")
                .map(
                    (row, context) ->
                        new Dataset(
                            new DatasetId(row.getString("id")),
                            row.getString("title"),
                            row.getString("publisher"),
                            row.getString("licence"),
                            row.getString("accessed"),
                            row.getString("sha256"),
                            row.getInt("row_count")))
                .list());
  }

  @Override
  public void forEachStatement(String table, Consumer<Statement> consumer) {
    read("s.tbl = ?", consumer, table);
  }

  @Override
  public List<Statement> about(String table, String subject) {
    List<Statement> found = new ArrayList<>();
    read("s.tbl = ? and s.subject = ?", found::add, table, subject);
    return found;
  }

  // One data set at a time comes in the order of the primary key and needs no sorting.
  private void read(String condition, Consumer<Statement> consumer, Object... values) {
    jdbi.useTransaction(
        handle -> {
          for (int dataset : holding(handle, condition, values)) {
            StatementReader reader = new StatementReader(handle, dataset);
            Query query =
                handle
                    .createQuery(
                        "select * from statement s where s.dataset = ? and "
                            + condition
                            + " order by s.record, s.prop")
                    .setFetchSize(FETCH)
                    .bind(0, dataset);
            bind(query, 1, values)
                .map((row, context) -> reader.read(row))
                .useIterator(rows -> rows.forEachRemaining(consumer));
          }
        });
  }

  private static List<Integer> holding(Handle handle, String condition, Object... values) {
    Query query =
        handle.createQuery(
            "select no from dataset d where is_current and exists (select 1 from statement s where "
                + condition
                + " and s.dataset = d.no) order by no");
    return bind(query, 0, values).mapTo(Integer.class).list();
  }

  private static Query bind(Query query, int first, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.bind(first + i, values[i]);
    }
    return query;
  }

  @Override
  public Map<String, Map<Quality, Integer>> counts() {
    Map<String, Map<Quality, Integer>> counts = new TreeMap<>();
    String sql =
        "select s.tbl, s.quality, count(*) as n from statement s join dataset d on d.no ="
            + " s.dataset where d.is_current group by s.tbl, s.quality order by s.tbl, s.quality";
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        counts
                            .computeIfAbsent(row.getString("tbl"), t -> new TreeMap<>())
                            .put(Quality.values()[row.getInt("quality")], row.getInt("n")))
                .list());
    return counts;
  }

  @Override
  public void close() {
    source.close();
  }
}
