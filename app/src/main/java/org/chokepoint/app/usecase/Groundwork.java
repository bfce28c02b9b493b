package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.function.Supplier;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * What every brief of a month needs whatever its document says: the tables, the market model and
 * the market without levers. All of it starts at once, while the document is still being read.
 */
final class Groundwork {

  private final Supplier<SupplyPicture> picture;
  private final Supplier<SupplyTables> tables;
  private final Supplier<Simulation> simulation;
  private final Supplier<Track> calm;

  private Groundwork(
      Supplier<SupplyPicture> picture,
      Supplier<SupplyTables> tables,
      Supplier<Simulation> simulation,
      Supplier<Track> calm) {
    this.picture = picture;
    this.tables = tables;
    this.simulation = simulation;
    this.calm = calm;
  }

  /**
   * Starts the work.
   *
   * @param month gives the picture's month
   * @param opened gives the picture
   * @param months how long scenarios run
   */
  static Groundwork start(
      Supplier<YearMonth> month, Supplier<SupplyPicture> opened, int months, SideBySide cores) {
    Supplier<SupplyPicture> picture = cores.start(opened);
    Supplier<Simulation> simulation =
        cores.start(
            () -> new Simulation(MarketModel.of(picture.get(), MarketParameters.standard())));
    Supplier<Track> calm =
        cores.start(() -> simulation.get().track(Scenario.calm(month.get(), months)));
    Supplier<SupplyTables> tables = cores.start(() -> SupplyTables.of(picture.get()));
    return new Groundwork(picture, tables, simulation, calm);
  }

  SupplyPicture picture() {
    return picture.get();
  }

  SupplyTables tables() {
    return tables.get();
  }

  Simulation simulation() {
    return simulation.get();
  }

  /** The market without levers. */
  Supplier<Track> calm() {
    return calm;
  }
}
