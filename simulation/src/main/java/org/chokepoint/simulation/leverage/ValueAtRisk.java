package org.chokepoint.simulation.leverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chokepoint.model.economy.InputOutputTable;
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
   * A sector's value added at risk in a year of the scenario.
   *
   * @param sector code of the table
   * @param direct value added of the sector at risk, US dollars
   * @param downstream value added of its buyers at risk, US dollars
   */
  public record Exposure(String sector, Sourced<Double> direct, Sourced<Double> downstream) {}

  private final InputOutputTable use;
  private final List<SectorUse> sectors;
  private final Function<SectorUse, String> code;
  private final Layout layout;

  /**
   * Which rows of a use table hold what.
   *
   * @param valueAdded labels of the rows that make up value added
   * @param output label of the row of total output
   */
  public record Layout(List<String> valueAdded, String output) {

    /** The summary use tables of the BEA. */
    public static final Layout BEA =
        new Layout(List.of("V001", "V002", "V003"), "Total Industry Output");

    /** Copies the list. */
    public Layout {
      valueAdded = List.copyOf(valueAdded);
    }
  }

  /**
   * The table of a country.
   *
   * @param use use table: rows sell, columns buy, with rows of value added below
   * @param sectors in which industry each end use takes place
   * @param code the code of the table in a sector use, such as {@code SectorUse::beaSummary}
   * @param layout which rows hold value added and output
   */
  public ValueAtRisk(
      InputOutputTable use,
      List<SectorUse> sectors,
      Function<SectorUse, String> code,
      Layout layout) {
    this.use = use;
    this.sectors = List.copyOf(sectors);
    this.code = code;
    this.layout = layout;
  }

  /**
   * Exposures of a place's sectors.
   *
   * @param dependent part of a sector's value added that depends on the end uses of the market, by
   *     sector code; a sector not named counts with {@code otherwise}
   * @param otherwise that part for other sectors, an assumption
   */
  public List<Exposure> of(
      Outcome outcome, PlaceCode place, Map<String, Double> dependent, Sourced<Double> otherwise) {
    Map<String, Double> lost = new LinkedHashMap<>();
    for (Shortage shortage : outcome.sectorShortages(place)) {
      for (SectorUse s : sectors) {
        if (s.use().equals(shortage.sector()) && !code.apply(s).isEmpty()) {
          double part = s.weight().value().fraction();
          lost.merge(code.apply(s), shortage.share() * part, Math::max);
        }
      }
    }
    List<Exposure> exposures = new ArrayList<>();
    lost.forEach(
        (sector, share) -> {
          if (share > 0 && use.findColumn(sector).isPresent()) {
            double part = share * dependent.getOrDefault(sector, otherwise.value());
            double years = outcome.scenario().months() / 12.0;
            exposures.add(exposure(sector, part * years, otherwise));
          }
        });
    return exposures;
  }

  private Exposure exposure(String sector, double part, Sourced<Double> otherwise) {
    int column = use.findColumn(sector).orElseThrow();
    double own = 1e6 * valueAdded(column);
    double sold = 0;
    double downstream = 0;
    int row = use.findRow(sector).orElse(-1);
    for (int buyer = 0; row >= 0 && buyer < use.columns().size(); buyer++) {
      double bought = use.millionUsd(row, buyer);
      double output = output(buyer);
      if (buyer != column && bought > 0 && output > 0) {
        sold += bought;
        downstream += bought / output * 1e6 * valueAdded(buyer);
      }
    }
    String method = "value added at risk of sector " + sector + ", use table with forward linkage";
    return new Exposure(
        sector,
        sourced(part * own, method, otherwise),
        sourced(sold > 0 ? part * downstream : 0, method, otherwise));
  }

  private Sourced<Double> sourced(double value, String method, Sourced<Double> assumption) {
    Provenance table =
        new Provenance.Tabulated(
            use.dataset().id(),
            "all cells",
            use.dataset().title(),
            org.chokepoint.model.source.Quality.REPORTED);
    return new Sourced<>(
        value, new Provenance.Computed(method, "1", List.of(table, assumption.provenance())));
  }

  private double valueAdded(int column) {
    double sum = 0;
    for (String label : layout.valueAdded()) {
      if (use.findRow(label).isPresent()) {
        sum += use.millionUsd(use.findRow(label).getAsInt(), column);
      }
    }
    return sum;
  }

  private double output(int column) {
    return use.findRow(layout.output()).isPresent()
        ? use.millionUsd(use.findRow(layout.output()).getAsInt(), column)
        : 0;
  }
}
