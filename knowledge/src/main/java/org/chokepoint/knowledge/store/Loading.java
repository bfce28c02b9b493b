package org.chokepoint.knowledge.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.statement.KnowledgeBase.Batch;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;
import org.jdbi.v3.core.Handle;

/** The loading of data sets within one transaction. */
final class Loading {
  private static final int BATCH = 1000;

  private final Handle handle;

  Loading(Handle handle) {
    this.handle = handle;
  }

  int add(Batch batch) {
    DatasetId id = batch.dataset().id();
    handle.execute("delete from dataset where id = ?", id.value());
    List<Integer> older =
        handle
            .createQuery("select no from dataset where family = ? order by no")
            .bind(0, id.family())
            .mapTo(Integer.class)
            .list();
    int no = insert(batch.dataset());
    int added = insert(batch.statements(), no);
    for (int old : older) {
      keepFirstSeen(no, old);
      handle.execute("update dataset set is_current = false where no = ?", old);
    }
    return added;
  }

  private int insert(Dataset d) {
    int no =
        handle
            .createQuery("select coalesce(max(no), 0) + 1 from dataset")
            .mapTo(Integer.class)
            .one();
    handle.execute(
        "insert into dataset (no, id, family, title, publisher, licence, accessed, sha256,"
            + " row_count, is_current) values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)",
        no,
        d.id().value(),
        d.id().family(),
        d.title(),
        d.publisher(),
        d.licence(),
        d.accessed(),
        d.sha256(),
        d.rows());
    return no;
  }

  private int insert(Iterable<Statement> statements, int dataset) {
    Map<String, Integer> citations = new HashMap<>();
    int count = 0;
    try (PreparedStatement insert = handle.getConnection().prepareStatement(StatementRow.INSERT)) {
      for (Statement statement : statements) {
        StatementRow.bind(insert, statement, dataset, citation(citations, statement, dataset));
        insert.addBatch();
        count++;
        if (count % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new FailureException(
          new Failure(
              FailureReason.INCONSISTENT,
              "statement " + count,
              "is refused by the store, which is left as it was: " + e.getMessage()),
          e);
    }
    return count;
  }

  private int citation(Map<String, Integer> known, Statement statement, int dataset) {
    Integer no = known.get(statement.citation());
    if (no == null) {
      no = known.size() + 1;
      known.put(statement.citation(), no);
      handle.execute(
          "insert into citation (dataset, no, words) values (?, ?, ?)",
          dataset,
          no,
          statement.citation());
    }
    return no;
  }

  // A join: a subquery for each statement reads the whole older data set again and again where
  // the database has not counted its rows yet.
  private void keepFirstSeen(int no, int old) {
    handle.execute(
        "merge into statement n using (select subject, property, val, min(first_seen) as first_seen"
            + " from statement where dataset = ? group by subject, property, val) o"
            + " on n.dataset = ? and n.subject = o.subject and n.property = o.property"
            + " and n.val = o.val when matched then update set first_seen = o.first_seen",
        old,
        no);
  }
}
