package org.chokepoint.simulation.leverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.economy.SectorUse;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Shortage;

/**
 * Value added at risk downstream: a sector that lacks a part of a material it cannot do without
 * loses up to that part of the value added that depends on it, and its buyers lose with it through
 * the input-output table (Ghosh supply model, one round of forward linkage). An upper estimate:
 * work is put off as well as lost.
 */
public final class ValueAtRisk {

  /**
   * A sector's value added at risk up to a horizon.
   *
   * @param sector code of the table
   * @param direct value added of the sector at risk, US dollars
   * @param downstream value added of its buyers at risk, US dollars
   */
  public record Exposure(String sector, Sourced<Double> direct, Sourced<Double> downstream) {}

  private final Industries industries;
  private final List<SectorUse> sectors;

  /**
   * The value at risk in a place.
   *
   * @param industries its industries
   * @param sectors in which industry each end use takes place
   */
  public ValueAtRisk(Industries industries, List<SectorUse> sectors) {
    this.industries = industries;
    this.sectors = List.copyOf(sectors);
  }

  /** Exposures of a place's sectors over all months of an outcome. */
  public List<Exposure> of(
      Outcome outcome, PlaceCode place, Map<String, Double> dependent, Sourced<Double> otherwise) {
    return of(outcome, place, outcome.scenario().months(), dependent, otherwise);
  }

  /**
   * Exposures of a place's sectors.
   *
   * @param months horizon, at most the months of the outcome
   * @param dependent part of a sector's value added that depends on the end uses of the market, by
   *     sector code; a sector not named counts with {@code otherwise}
   * @param otherwise that part for other sectors, an assumption
   */
  public List<Exposure> of(
      Outcome outcome,
      PlaceCode place,
      int months,
      Map<String, Double> dependent,
      Sourced<Double> otherwise) {
    Map<String, Double> lost = new LinkedHashMap<>();
    for (Shortage shortage : outcome.sectorShortages(place, months)) {
      for (SectorUse s : sectors) {
        if (s.use().equals(shortage.sector()) && !industries.codeOf(s).isEmpty()) {
          double part = s.weight().value().fraction();
          lost.merge(industries.codeOf(s), shortage.share() * part, Math::max);
        }
      }
    }
    List<Exposure> exposures = new ArrayList<>();
    lost.forEach(
        (sector, share) -> {
          if (share > 0 && industries.find(sector) >= 0) {
            double part = share * dependent.getOrDefault(sector, otherwise.value());
            exposures.add(exposure(sector, part * months / 12.0, otherwise));
          }
        });
    return exposures;
  }

  private Exposure exposure(String sector, double part, Sourced<Double> otherwise) {
    int own = industries.find(sector);
    double downstream = 0;
    for (int buyer = 0; buyer < industries.size(); buyer++) {
      if (buyer != own) {
        downstream += industries.bought(sector, buyer) * industries.valueAdded(buyer);
      }
    }
    String method = "value added at risk of sector " + sector + ", use table with forward linkage";
    return new Exposure(
        sector,
        sourced(part * 1e6 * industries.valueAdded(own), method, otherwise),
        sourced(part * 1e6 * downstream, method, otherwise));
  }

  private Sourced<Double> sourced(double value, String method, Sourced<Double> assumption) {
    Provenance table =
        new Provenance.Tabulated(
            industries.table().dataset().id(),
            "all cells",
            industries.table().dataset().title(),
            org.chokepoint.model.source.Quality.REPORTED);
    return new Sourced<>(
        value, new Provenance.Computed(method, "1", List.of(table, assumption.provenance())));
  }
}
