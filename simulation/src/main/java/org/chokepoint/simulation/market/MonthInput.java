package org.chokepoint.simulation.market;

import java.util.Arrays;

/**
 * What differs from month to month, by column of the network. Mutable and owned by one run.
 *
 * <p>Neutral values: capacity 1, bound infinite, wedge 0, demand 1; then the numbers are those of
 * the base to the bit.
 */
final class MonthInput {
  /** Capacity over base capacity, for columns that make something. */
  final double[] capacity;

  /** What is left of the capacity after outages; 1 for all of it. */
  final double[] outage;

  /** Largest tonnes a month. */
  final double[] bound;

  /** Policy cost added per kilogram, US dollars; negative for a subsidy. */
  final double[] wedge;

  /** Reference demand over base demand, for needs and wishes. */
  final double[] demand;

  /** The part of the reference demand that has not been substituted, for needs and wishes. */
  final double[] kept;

  /** Last price where the goods leave over base price, at least 1, for leaks. */
  final double[] level;

  /** Opening stock, tonnes, for stock and hoard columns. */
  final double[] stock;

  /** Months of cover aimed at, for stock columns. */
  final double[] cover;

  /** Expected price, US dollars a kilogram, for stock columns. */
  final double[] expected;

  /** Tonnes a month added to the delivered goods of a stock column, as from a public stock. */
  final double[] release;

  /** Right-hand sides of the limits. */
  final double[] limit;

  MonthInput(int columns, int limits) {
    capacity = filled(columns, 1);
    outage = filled(columns, 1);
    bound = filled(columns, Double.POSITIVE_INFINITY);
    wedge = new double[columns];
    demand = filled(columns, 1);
    kept = filled(columns, 1);
    level = filled(columns, 1);
    stock = new double[columns];
    cover = new double[columns];
    expected = new double[columns];
    release = new double[columns];
    limit = new double[limits];
  }

  private static double[] filled(int n, double value) {
    double[] a = new double[n];
    Arrays.fill(a, value);
    return a;
  }

  /** Forgets all policy: outages, bounds, wedges, releases. */
  void clearPolicy() {
    Arrays.fill(bound, Double.POSITIVE_INFINITY);
    Arrays.fill(limit, Double.POSITIVE_INFINITY);
    Arrays.fill(outage, 1);
    Arrays.fill(wedge, 0);
    Arrays.fill(release, 0);
  }

  /** A month between this one and another; bounds that differ are taken where they are wider. */
  MonthInput towards(MonthInput other, double part) {
    MonthInput mid = new MonthInput(bound.length, limit.length);
    for (int j = 0; j < bound.length; j++) {
      mid.capacity[j] = between(capacity[j], other.capacity[j], part);
      mid.outage[j] = between(outage[j], other.outage[j], part);
      mid.bound[j] = Math.max(bound[j], other.bound[j]);
      mid.wedge[j] = between(wedge[j], other.wedge[j], part);
      mid.demand[j] = between(demand[j], other.demand[j], part);
      mid.kept[j] = between(kept[j], other.kept[j], part);
      mid.level[j] = between(level[j], other.level[j], part);
      mid.stock[j] = between(stock[j], other.stock[j], part);
      mid.cover[j] = between(cover[j], other.cover[j], part);
      mid.expected[j] = between(expected[j], other.expected[j], part);
      mid.release[j] = between(release[j], other.release[j], part);
    }
    for (int q = 0; q < limit.length; q++) {
      mid.limit[q] = between(limit[q], other.limit[q], part);
    }
    return mid;
  }

  private static double between(double a, double b, double part) {
    return a + part * (b - a);
  }
}
