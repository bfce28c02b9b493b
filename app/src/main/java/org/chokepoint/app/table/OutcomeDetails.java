package org.chokepoint.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.leverage.ValueAtRisk.Exposure;
import org.chokepoint.simulation.outcome.Grid;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;
import org.chokepoint.simulation.outcome.Shortage;

/** The longer tables of a scenario. */
final class OutcomeDetails {
  // Tonnes over the horizon below which a lane carries nothing but the solver's tolerance.
  private static final double TRACE = 1e-3;

  private OutcomeDetails() {}

  static Table stages(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    Grid grid = o.run().grid();
    for (int g = 0; g < grid.goods().size(); g++) {
      Grid.Good good = grid.goods().get(g);
      double calm = o.basePriceOutside(g).at(0);
      double peak = o.priceOutside(g).max();
      int inside = grid.places().indexOf(o.controller());
      int at = g;
      double here = inside < 0 ? Double.NaN : o.series(t -> o.run().price(t, at, inside)).max();
      rows.add(
          List.of(
              good.material().value(),
              good.stage().label(),
              OutcomeTables.known(calm),
              OutcomeTables.known(here),
              OutcomeTables.known(peak),
              OutcomeTables.known(peak / calm)));
    }
    return new Table(
        "Prices by stage",
        List.of(
            Table.Column.text("material"),
            Table.Column.text("stage"),
            new Table.Column("calm", "USD/kg"),
            new Table.Column("peak_inside", "USD/kg"),
            new Table.Column("peak_outside", "USD/kg"),
            Table.Column.text("multiple")),
        rows);
  }

  static Table sectors(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : o.targets()) {
      for (Shortage s : o.sectorShortages(place)) {
        rows.add(
            List.of(
                place.value(),
                s.sector(),
                s.material().value(),
                s.tonnes(),
                100 * s.share(),
                100 * s.worstShare()));
      }
    }
    return new Table(
        "Shortages by end use",
        List.of(
            Table.Column.text("place"),
            Table.Column.text("end_use"),
            Table.Column.text("material"),
            new Table.Column("shortage", "t"),
            new Table.Column("share_of_use", "%"),
            new Table.Column("worst_month", "%")),
        rows);
  }

  static Table mines(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    List<Grid.Mine> mines = o.run().grid().mines();
    for (int m = 0; m < mines.size(); m++) {
      int mine = m;
      rows.add(
          List.of(
              mines.get(m).name(),
              mines.get(m).place().value(),
              o.series(t -> o.run().mined(t, mine)).sum(),
              o.series(t -> o.base().mined(t, mine)).sum()));
    }
    return new Table(
        "Mines",
        List.of(
            Table.Column.text("mine"),
            Table.Column.text("place"),
            new Table.Column("mined", "t"),
            new Table.Column("without_levers", "t")),
        rows);
  }

  static Table flows(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    Grid grid = o.run().grid();
    for (int k = 0; k < grid.lanes().size(); k++) {
      Grid.Lane lane = grid.lanes().get(k);
      int index = k;
      double now = o.series(t -> o.run().lane(t, index)).sum();
      double before = o.series(t -> o.base().lane(t, index)).sum();
      if (!lane.from().equals(lane.to()) && now + before > TRACE) {
        rows.add(
            List.of(
                grid.goods().get(lane.good()).material().value(),
                grid.goods().get(lane.good()).stage().label(),
                lane.from().value(),
                lane.to().value(),
                now,
                before));
      }
    }
    return new Table(
        "Flows",
        List.of(
            Table.Column.text("material"),
            Table.Column.text("stage"),
            Table.Column.text("from"),
            Table.Column.text("to"),
            new Table.Column("flow", "t"),
            new Table.Column("without_levers", "t")),
        rows);
  }

  static Table stocks(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : o.targets()) {
      for (MaterialId m : o.materials()) {
        Series cover = o.stockCover(m, place);
        if (!Double.isNaN(cover.min())) {
          int lowest = cover.values().indexOf(cover.min());
          rows.add(
              List.of(
                  place.value(),
                  m.value(),
                  cover.at(0),
                  cover.max(),
                  cover.min(),
                  o.scenario().month(lowest).toString(),
                  cover.at(o.scenario().months() - 1)));
        }
      }
    }
    return new Table(
        "Stock cover",
        List.of(
            Table.Column.text("place"),
            Table.Column.text("material"),
            new Table.Column("first", "months"),
            new Table.Column("highest", "months"),
            new Table.Column("lowest", "months"),
            Table.Column.text("lowest_month"),
            new Table.Column("last", "months")),
        rows);
  }

  static Table industries(Outcome o, Function<PlaceCode, List<Exposure>> industries) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : o.targets()) {
      for (Exposure e : industries.apply(place)) {
        rows.add(
            List.of(
                place.value(), e.sector(), e.direct().value() / 1e6, e.downstream().value() / 1e6));
      }
    }
    return new Table(
        "Value added at risk",
        List.of(
            Table.Column.text("place"),
            Table.Column.text("industry"),
            new Table.Column("value_added_at_risk", "million USD"),
            new Table.Column("downstream_at_risk", "million USD")),
        rows);
  }
}
