package org.chokepoint.model.chain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * A named mine, plant or recycling works, existing or in the pipeline.
 *
 * @param id facility id
 * @param entity the facility as a node of the ownership graph
 * @param name name of the site
 * @param place country
 * @param location approximate site, where known
 * @param stage what it does
 * @param operator who runs it
 * @param parent who stands behind the operator
 * @param capacity nameplate capacity, where known
 * @param capacityOf what the capacity is a capacity of, as the source words it
 * @param status where it stands in its life
 * @param startYear first year of production, past or planned, where known
 * @param capex capital cost, where known; currencies of the source may not be consistently
 *     converted
 * @param materials elements or products it makes
 * @param deposit name of the deposit whose basket it mines, where it mines one
 * @param note remarks of the source
 * @param provenance where the row comes from
 */
public record Facility(
    FacilityId id,
    EntityId entity,
    String name,
    PlaceCode place,
    Optional<GeoPoint> location,
    Stage stage,
    EntityId operator,
    EntityId parent,
    Optional<Sourced<AnnualRate>> capacity,
    String capacityOf,
    FacilityStatus status,
    OptionalInt startYear,
    Optional<Sourced<Money>> capex,
    List<MaterialId> materials,
    Optional<String> deposit,
    String note,
    Provenance provenance) {

  /** Copies the list. */
  public Facility {
    materials = List.copyOf(materials);
  }

  /** Whether it can produce in a year. */
  public boolean producesIn(int year) {
    return status == FacilityStatus.OPERATING
        && (startYear.isEmpty() || startYear.getAsInt() <= year);
  }
}
