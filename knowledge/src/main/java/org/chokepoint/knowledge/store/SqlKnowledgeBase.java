package org.chokepoint.knowledge.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;
import org.jdbi.v3.core.Jdbi;

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
    jdbi.useTransaction(
        handle -> {
          // One data set at a time comes in the order of the primary key and needs no sorting.
          List<Integer> holding =
              handle
                  .createQuery(
                      "select no from dataset d where is_current and exists (select 1 from"
                          + " statement s where s.tbl = ? and s.dataset = d.no) order by no")
                  .bind(0, table)
                  .mapTo(Integer.class)
                  .list();
          for (int dataset : holding) {
            handle
                .createQuery(
                    StatementRow.SELECT + "s.dataset = ? and s.tbl = ? order by s.record, s.prop")
                .setFetchSize(FETCH)
                .bind(0, dataset)
                .bind(1, table)
                .map((row, context) -> StatementRow.read(row))
                .useIterator(rows -> rows.forEachRemaining(consumer));
          }
        });
  }

  @Override
  public List<Statement> about(String table, String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    StatementRow.SELECT + "s.tbl = ? and s.subject = ?" + StatementRow.ORDER)
                .bind(0, table)
                .bind(1, subject)
                .map((row, context) -> StatementRow.read(row))
                .list());
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
