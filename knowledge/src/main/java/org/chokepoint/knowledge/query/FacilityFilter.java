package org.chokepoint.knowledge.query;

import java.util.Optional;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;

/**
 * Which facilities to list; an empty part does not limit.
 *
 * @param stage what they do
 * @param place country
 * @param material one of the materials they make
 * @param status where they stand in their life
 * @param directedBy an actor that can direct them
 */
public record FacilityFilter(
    Optional<Stage> stage,
    Optional<PlaceCode> place,
    Optional<MaterialId> material,
    Optional<FacilityStatus> status,
    Optional<EntityId> directedBy) {

  /** Every facility. */
  public static final FacilityFilter ALL =
      new FacilityFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Limits to a stage. */
  public FacilityFilter stage(Stage value) {
    return new FacilityFilter(Optional.of(value), place, material, status, directedBy);
  }

  /** Limits to a place. */
  public FacilityFilter place(PlaceCode value) {
    return new FacilityFilter(stage, Optional.of(value), material, status, directedBy);
  }

  /** Limits to a material. */
  public FacilityFilter material(MaterialId value) {
    return new FacilityFilter(stage, place, Optional.of(value), status, directedBy);
  }

  /** Limits to a status. */
  public FacilityFilter status(FacilityStatus value) {
    return new FacilityFilter(stage, place, material, Optional.of(value), directedBy);
  }

  /** Limits to what an actor can direct. */
  public FacilityFilter directedBy(EntityId value) {
    return new FacilityFilter(stage, place, material, status, Optional.of(value));
  }

  boolean admits(Facility facility) {
    return stage.map(s -> s == facility.stage()).orElse(true)
        && place.map(p -> p.equals(facility.place())).orElse(true)
        && material.map(m -> facility.materials().contains(m)).orElse(true)
        && status.map(s -> s == facility.status()).orElse(true);
  }
}
