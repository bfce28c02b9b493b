package org.chokepoint.knowledge.statement;

import java.util.Comparator;

/**
 * Which of several statements about one property of one thing is preferred. In this order: the
 * better quality (reported, derived, estimated, recalled); the one seen last; the one whose data
 * set was loaded last, so that what a user adds counts before what the product ships; the data set
 * whose id comes first; the record that comes first in it.
 */
public final class Preference implements Comparator<Statement> {
  private final Comparator<Statement> order;

  /**
   * A rule.
   *
   * @param loadOrder number of a data set in the order of loading, later ones higher
   */
  public Preference(java.util.function.ToIntFunction<Statement> loadOrder) {
    this.order =
        Comparator.comparing(Statement::quality)
            .thenComparing((Statement s) -> s.seen().last(), Comparator.reverseOrder())
            .thenComparing(Comparator.comparingInt(loadOrder).reversed())
            .thenComparing(Statement::dataset)
            .thenComparing(Statement::position);
  }

  @Override
  public int compare(Statement left, Statement right) {
    return order.compare(left, right);
  }

  /** The preferred of two. */
  public Statement preferred(Statement left, Statement right) {
    return compare(left, right) <= 0 ? left : right;
  }
}
