package org.chokepoint.knowledge.balance;

import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * A figure before it is balanced.
 *
 * @param kind what it measures
 * @param place where
 * @param tonnesReo figure, in tonnes REO of the material a year
 * @param tolerance one standard deviation, in tonnes
 */
public record Figure(Kind kind, PlaceCode place, Sourced<Double> tonnesReo, double tolerance) {
  /** What a figure measures. */
  public enum Kind {
    /** Mined. */
    MINED,
    /** Imported less exported as feed for separation. */
    NET_FEED_IMPORT,
    /** Separated oxide. */
    SEPARATED
  }
}
