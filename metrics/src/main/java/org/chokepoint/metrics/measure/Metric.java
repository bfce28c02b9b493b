package org.chokepoint.metrics.measure;

import java.util.List;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.WithFailures;

/**
 * A metric of a supply picture.
 *
 * <p>Contract: a pure function of the tables; every value lies in the range of the definition; the
 * order of suppliers does not matter; an empty picture gives no calculation and no failure; what
 * cannot be calculated is a failure with its place, never a number.
 */
public interface Metric {
  /** What the metric is. */
  Definition definition();

  /**
   * Everything the metric can calculate from the tables, in the order of the tables, and what it
   * cannot.
   */
  WithFailures<List<Calculation>> calculations(SupplyTables tables);
}
