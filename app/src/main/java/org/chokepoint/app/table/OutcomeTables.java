package org.chokepoint.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.leverage.ValueAtRisk.Exposure;
import org.chokepoint.simulation.outcome.Loss;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Shortage;

/** The results of a scenario as tables. */
public enum OutcomeTables {
  /** Calm price and peaks inside and outside by material. */
  PRICES((o, industries) -> prices(o)),
  /** Prices inside and outside and exports by month and material. */
  MONTHS((o, industries) -> months(o)),
  /** What each target is short of. */
  SHORTAGES((o, industries) -> shortages(o)),
  /** Losses of consumers, producers and treasury by place. */
  LOSSES((o, industries) -> losses(o)),
  /** Prices inside and outside of every good at the stage at which it is traded. */
  STAGES((o, industries) -> OutcomeDetails.stages(o)),
  /** What each end use of each target is short of. */
  SECTORS((o, industries) -> OutcomeDetails.sectors(o)),
  /** Tonnes of every mine with levers and without. */
  MINES((o, industries) -> OutcomeDetails.mines(o)),
  /** Tonnes on every lane between two places with levers and without. */
  FLOWS((o, industries) -> OutcomeDetails.flows(o)),
  /** Stock cover of each target: first, lowest and last. */
  STOCKS((o, industries) -> OutcomeDetails.stocks(o)),
  /** Value added at risk in the industries of each target. */
  INDUSTRIES(OutcomeDetails::industries);

  private final BiFunction<Outcome, Function<PlaceCode, List<Exposure>>, Table> table;

  OutcomeTables(BiFunction<Outcome, Function<PlaceCode, List<Exposure>>, Table> table) {
    this.table = table;
  }

  /**
   * The table of an outcome.
   *
   * @param industries value added at risk in the industries of a place
   */
  public Table of(Outcome outcome, Function<PlaceCode, List<Exposure>> industries) {
    return table.apply(outcome, industries);
  }

  private static Table prices(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    for (MaterialId m : o.materials()) {
      double calm = o.basePriceOutside(m).at(0);
      double peak = o.priceOutside(m).max();
      rows.add(
          List.of(
              m.value(),
              known(calm),
              known(o.priceInside(m).max()),
              known(peak),
              known(peak / calm),
              Double.isNaN(peak) ? "" : o.priceOutside(m).peak().toString()));
    }
    return new Table(
        "Prices",
        List.of(
            Table.Column.text("material"),
            new Table.Column("calm", "USD/kg"),
            new Table.Column("peak_inside", "USD/kg"),
            new Table.Column("peak_outside", "USD/kg"),
            Table.Column.text("multiple"),
            Table.Column.text("peak_month")),
        rows);
  }

  private static Table months(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    for (MaterialId m : o.materials()) {
      for (int t = 0; t < o.scenario().months(); t++) {
        rows.add(
            List.of(
                o.scenario().month(t).toString(),
                m.value(),
                known(o.priceInside(m).at(t)),
                known(o.priceOutside(m).at(t)),
                o.exports(m, o.controller()).at(t),
                o.baseExports(m, o.controller()).at(t)));
      }
    }
    return new Table(
        "Months",
        List.of(
            Table.Column.text("month"),
            Table.Column.text("material"),
            new Table.Column("price_inside", "USD/kg"),
            new Table.Column("price_outside", "USD/kg"),
            new Table.Column("exports", "t"),
            new Table.Column("exports_without_levers", "t")),
        rows);
  }

  private static Table shortages(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlaceCode place : o.targets()) {
      for (Shortage s : o.shortages(place)) {
        rows.add(
            List.of(
                place.value(),
                s.material().value(),
                s.tonnes(),
                100 * s.share(),
                months(o.timeToSurvive(s.material(), place)),
                months(o.timeToRecover(s.material(), place))));
      }
    }
    return new Table(
        "Shortages",
        List.of(
            Table.Column.text("place"),
            Table.Column.text("material"),
            new Table.Column("shortage", "t"),
            new Table.Column("share_of_use", "%"),
            new Table.Column("time_to_survive", "months"),
            new Table.Column("time_to_recover", "months")),
        rows);
  }

  private static Table losses(Outcome o) {
    List<List<Object>> rows = new ArrayList<>();
    o.targets().forEach(p -> rows.add(loss(p.value(), "target", o.loss(p))));
    rows.add(loss(o.controller().value(), "controller", o.controllerLoss()));
    for (PlaceCode p : o.run().grid().places()) {
      if (!o.targets().contains(p) && !p.equals(o.controller())) {
        rows.add(loss(p.value(), "other", o.loss(p)));
      }
    }
    return new Table(
        "Losses",
        List.of(
            Table.Column.text("place"),
            Table.Column.text("side"),
            new Table.Column("consumers", "million USD"),
            new Table.Column("producers", "million USD"),
            new Table.Column("treasury", "million USD"),
            new Table.Column("total", "million USD")),
        rows);
  }

  /** A number, or nothing where there is none. */
  static Object known(double value) {
    return Double.isNaN(value) ? "" : (Object) value;
  }

  private static List<Object> loss(String place, String side, Loss l) {
    double m = 1e6;
    return List.of(
        place, side, l.consumers() / m, l.producers() / m, l.treasury() / m, l.total() / m);
  }

  private static Object months(OptionalInt months) {
    return months.isPresent() ? (Object) months.getAsInt() : "";
  }
}
