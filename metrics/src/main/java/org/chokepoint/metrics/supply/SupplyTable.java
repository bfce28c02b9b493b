package org.chokepoint.metrics.supply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Sourced;

/**
 * Who supplies a good in a year.
 *
 * @param good what is supplied
 * @param year calendar year
 * @param kind who counts as a supplier
 * @param unit unit of the amounts; {@code share of world} where the source gives shares
 * @param suppliers suppliers in order of the source, each once
 * @param unallocated part of the total that belongs to no named supplier; empty if none does
 */
public record SupplyTable(
    Good good,
    int year,
    SupplierKind kind,
    String unit,
    List<Supplier> suppliers,
    Optional<Sourced<Double>> unallocated) {
  /** Unit of tables made of shares. */
  public static final String SHARE_OF_WORLD = "share of world";

  private static final double SMALLEST_ALLOCATED_SHARE = 0.5;

  // Rounded shares may exceed the whole by this much.
  private static final double LARGEST_SUM_OF_SHARES = 1.05;

  /** Copies the list. */
  public SupplyTable {
    suppliers = List.copyOf(suppliers);
  }

  /**
   * The amounts, ready for a concentration kernel.
   *
   * @return EMPTY if nothing is supplied, INCONSISTENT if shares of the world add to more than
   *     1.05, MISSING if less than half of the supply is allocated or one country alone is listed
   */
  public Attempt<Amounts> amounts() {
    if (unit.equals(SHARE_OF_WORLD) && total() > LARGEST_SUM_OF_SHARES) {
      return Attempt.failed(
          FailureReason.INCONSISTENT, where(), "shares of the world add to " + total() + ".");
    }
    if (total() > 0 && lonely()) {
      return Attempt.failed(
          FailureReason.MISSING,
          where(),
          "only " + suppliers.get(0).id() + " is listed, which is a figure and no world table.");
    }
    if (total() > 0 && !wellAllocated()) {
      return Attempt.failed(
          FailureReason.MISSING,
          where(),
          String.format(
              Locale.ROOT,
              "only %.1f %% of the supply is allocated to suppliers.",
              allocatedShare() * 100));
    }
    double[] values = suppliers.stream().mapToDouble(s -> s.amount().value()).toArray();
    return Amounts.of(values, unallocated.map(Sourced::value).orElse(0.0), where());
  }

  /** Sum of all amounts and what is not allocated. */
  public double total() {
    double named = suppliers.stream().mapToDouble(s -> s.amount().value()).sum();
    return named + unallocated.map(Sourced::value).orElse(0.0);
  }

  /** The supplier with an id. */
  public Optional<Supplier> find(String id) {
    return suppliers.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** Share of a supplier in the total, in [0, 1]; 0 if it does not supply. */
  public double shareOf(String id) {
    double total = total();
    return total > 0 ? find(id).map(s -> s.amount().value() / total).orElse(0.0) : 0;
  }

  /** Part of the total that belongs to named suppliers, in [0, 1]; 0 for an empty table. */
  public double allocatedShare() {
    double total = total();
    return total > 0 ? 1 - unallocated.map(Sourced::value).orElse(0.0) / total : 0;
  }

  /**
   * Whether at least half of the total belongs to named suppliers. Below that a concentration says
   * more about the table than about the supply.
   */
  public boolean wellAllocated() {
    return allocatedShare() >= SMALLEST_ALLOCATED_SHARE && !lonely();
  }

  /**
   * Whether amounts, not shares, of one country alone stand here, so that nothing is said of
   * others.
   */
  private boolean lonely() {
    return kind == SupplierKind.COUNTRY
        && !unit.equals(SHARE_OF_WORLD)
        && suppliers.size() == 1
        && unallocated.isEmpty();
  }

  /** Name of the table for messages. */
  public String where() {
    return good + ", " + year + ", by " + kind.label();
  }
}
