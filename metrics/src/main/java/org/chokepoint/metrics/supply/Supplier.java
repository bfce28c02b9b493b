package org.chokepoint.metrics.supply;

import java.util.List;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.source.Sourced;

/**
 * A supplier and what it supplies.
 *
 * @param id place code or entity id
 * @param amount what it supplies, in the unit of the table
 * @param facilities facilities that stand behind the amount, in picture order; empty if none is
 *     known
 */
public record Supplier(String id, Sourced<Double> amount, List<FacilityId> facilities) {
  /** Copies the list. */
  public Supplier {
    facilities = List.copyOf(facilities);
  }

  /** A supplier of which no facility is known. */
  public static Supplier of(String id, Sourced<Double> amount) {
    return new Supplier(id, amount, List.of());
  }
}
