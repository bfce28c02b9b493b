package org.chokepoint.knowledge.table;

import java.util.List;
import org.chokepoint.model.source.Dataset;

/** Where the rows of the reference tables come from: a package of files or a store. */
public interface Tables {

  /**
   * The rows of a table in a stable order.
   *
   * @param table name such as {@code facilities}
   */
  List<Row> rows(String table);

  /** The data sets the rows come from. */
  List<Dataset> datasets();
}
