package org.chokepoint.app.usecase;

import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.leverage.Industries;
import org.chokepoint.simulation.leverage.ValueAtRisk;
import org.chokepoint.simulation.outcome.Outcome;

/** Value added at risk in the industries of a place, by the input-output tables in the data. */
final class IndustriesAtRisk {

  private static final String UNITED_STATES = "io/bea_summary_use_2023_producer_musd";
  private static final String WORLD = "io/wiod2013_wiot_2011_inter_musd";
  private static final String WORLD_ENDS = "io/wiod2013_wiot_2011_final_musd";

  private static final Sourced<Double> DEPENDENT =
      Sourced.assumed(
          0.1,
          "part of a sector's value added that stands still without the material",
          "Chokepoint",
          "2026-11");

  private final ReferenceKnowledge knowledge;
  private final SupplyPicture picture;

  IndustriesAtRisk(ReferenceKnowledge knowledge, SupplyPicture picture) {
    this.knowledge = knowledge;
    this.picture = picture;
  }

  /** The industries of a place; empty if the tables do not hold it. */
  Industries in(PlaceCode place) {
    return place.value().equals("USA")
        ? Industries.ofUseTable(knowledge.inputOutput(UNITED_STATES))
        : Industries.ofWorldTable(
            knowledge.inputOutput(WORLD), knowledge.inputOutput(WORLD_ENDS), place);
  }

  /** Exposures of a place's industries over the first months of an outcome. */
  List<ValueAtRisk.Exposure> of(Outcome outcome, PlaceCode place, int months) {
    return of(in(place), outcome, place, months);
  }

  /** The same with industries read before. */
  List<ValueAtRisk.Exposure> of(
      Industries industries, Outcome outcome, PlaceCode place, int months) {
    return industries.isEmpty()
        ? List.of()
        : new ValueAtRisk(industries, picture.sectorUses())
            .of(outcome, place, months, Map.of(), DEPENDENT);
  }
}
