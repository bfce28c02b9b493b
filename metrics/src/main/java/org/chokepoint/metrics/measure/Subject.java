package org.chokepoint.metrics.measure;

import java.util.Comparator;
import java.util.Optional;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;

/**
 * What a measurement is a measurement of.
 *
 * @param good commodity and stage
 * @param year calendar year
 * @param suppliers who counts as a supplier; empty where the metric has no suppliers
 * @param supplier the one supplier, place or facility measured; empty for the whole good
 * @param target the place that depends; empty where nobody does
 */
public record Subject(
    Good good,
    int year,
    Optional<SupplierKind> suppliers,
    Optional<String> supplier,
    Optional<String> target)
    implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::good)
          .thenComparingInt(Subject::year)
          .thenComparing(s -> s.suppliers().map(Enum::ordinal).orElse(-1))
          .thenComparing(s -> s.supplier().orElse(""))
          .thenComparing(s -> s.target().orElse(""));

  /** A whole good in a year. */
  public static Subject of(Good good, int year) {
    return new Subject(good, year, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The good, year and kind of supplier of a table. */
  public static Subject of(SupplyTable table) {
    return new Subject(
        table.good(), table.year(), Optional.of(table.kind()), Optional.empty(), Optional.empty());
  }

  /** The same for one supplier. */
  public Subject supplier(String id) {
    return new Subject(good, year, suppliers, Optional.of(id), target);
  }

  /** The same for one dependent place. */
  public Subject target(String place) {
    return new Subject(good, year, suppliers, supplier, Optional.of(place));
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return good
        + ", "
        + year
        + suppliers.map(k -> ", by " + k.label()).orElse("")
        + supplier.map(s -> ", " + s).orElse("")
        + target.map(t -> ", on " + t).orElse("");
  }
}
