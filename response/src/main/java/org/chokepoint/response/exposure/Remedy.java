package org.chokepoint.response.exposure;

import org.chokepoint.model.source.Sourced;

/**
 * What would buy a part more time.
 *
 * @param part name of the part
 * @param grade grade of its weakest line
 * @param kind what is done
 * @param extraWeeks weeks of survival that it adds, at central values
 * @param costUsd what it costs in its first year
 */
public record Remedy(
    String part, String grade, Kind kind, double extraWeeks, Sourced<Double> costUsd) {

  /** What can be done. */
  public enum Kind {
    /** Eight more weeks of stock. */
    STOCK("eight more weeks of stock"),
    /** Two fifths from a second source that the controller does not command. */
    DUAL_SOURCE("second source for two fifths"),
    /** A design that takes three tenths less. */
    SUBSTITUTION("design that takes three tenths less");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words printed in a table. */
    public String label() {
      return label;
    }
  }

  /** Weeks bought for a thousand dollars. */
  public double weeksPerThousandUsd() {
    return costUsd.value() <= 0 ? Double.POSITIVE_INFINITY : 1000 * extraWeeks / costUsd.value();
  }

  // What a user's bill holds must not reach a log by accident.
  @Override
  public String toString() {
    return "Remedy[" + kind + "]";
  }
}
