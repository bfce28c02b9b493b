package org.chokepoint.knowledge.statement;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;

/**
 * Keeps statements. One contract for every store: a load happens wholly or not at all, even if the
 * process is killed in the middle; reading gives the same order everywhere.
 */
public interface KnowledgeBase extends AutoCloseable {

  /**
   * Adds data sets with their statements, all or nothing. A data set of the same publisher and name
   * in another version takes the place of the older one; a statement that both hold keeps the month
   * in which it was first seen. Loading an id again replaces it.
   *
   * @return number of statements added
   */
  int load(List<Batch> batches);

  /**
   * A data set and what it states.
   *
   * @param dataset origin
   * @param statements statements in the order of the data set
   */
  record Batch(Dataset dataset, Iterable<Statement> statements) {}

  /** The data sets held, in the order in which they were loaded. */
  List<Dataset> datasets();

  /**
   * Gives every current statement of a table to a consumer, by data set in the order of loading,
   * then by position.
   */
  void forEachStatement(String table, Consumer<Statement> consumer);

  /** Every current statement about one thing, contradictions included, in the same order. */
  List<Statement> about(String table, String subject);

  /** Statements by table and quality, keys in order. */
  Map<String, Map<Quality, Integer>> counts();

  @Override
  void close();
}
