package org.chokepoint.simulation.backtest;

import java.time.temporal.ChronoUnit;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;

/** Takes what a target measures from an outcome. */
final class Measures {
  private static final double WEEKS_A_MONTH = 52.0 / 12;
  private static final double QUOTA_OVER_BASE = 0.61;
  private static final double SMALL = 1e-3;

  private Measures() {}

  /** The class of a measure: errors are alike within it. */
  static String type(BacktestTarget target) {
    return switch (target.measure()) {
      case "price-outside" -> "price level";
      case "gap", "fall-from-peak", "multiple-outside", "multiple-inside" -> "price change";
      case "peak-month", "weeks-to-stop" -> "time";
      default -> "quantity";
    };
  }

  static double of(BacktestTarget target, Outcome outcome) {
    int t = (int) outcome.scenario().start().until(target.month(), ChronoUnit.MONTHS);
    return switch (target.measure()) {
      case "quota-use" -> year(outcome, t) / (QUOTA_OVER_BASE * baseYear(outcome, t));
      case "use-change" -> use(outcome, t, target.place()) / use(outcome, t - 12, target.place());
      default -> single(target, outcome, t);
    };
  }

  private static double single(BacktestTarget target, Outcome outcome, int t) {
    MaterialId material = new MaterialId(target.material());
    Series outside = outcome.priceOutside(material);
    return switch (target.measure()) {
      case "price-outside" -> outside.at(t);
      case "gap" -> outside.at(t) / outcome.priceInside(material).at(t);
      case "peak-month" -> 1 + outcome.scenario().start().until(outside.peak(), ChronoUnit.MONTHS);
      case "fall-from-peak" -> outside.at(t) / outside.max();
      case "multiple-outside" -> outside.at(t) / outside.at(0);
      case "multiple-inside" ->
          outcome.priceInside(material).at(t) / outcome.priceInside(material).at(0);
      case "exports-ratio" ->
          Math.max(SMALL, outcome.exports(material, outcome.controller()).at(t))
              / outcome.exports(material, outcome.controller()).at(0);
      case "weeks-to-stop" ->
          WEEKS_A_MONTH * outcome.survival(material, new PlaceCode(target.place()));
      default -> throw new IllegalArgumentException("no measure '" + target.measure() + "'");
    };
  }

  private static double year(Outcome outcome, int from) {
    double sum = 0;
    for (MaterialId m : outcome.materials()) {
      for (int t = from; t < from + 12 && refined(m); t++) {
        sum += outcome.exports(m, outcome.controller()).at(t);
      }
    }
    return sum;
  }

  private static double baseYear(Outcome outcome, int from) {
    double sum = 0;
    for (MaterialId m : outcome.materials()) {
      for (int t = from; t < from + 12 && refined(m); t++) {
        sum += outcome.baseExports(m, outcome.controller()).at(t);
      }
    }
    return sum;
  }

  private static double use(Outcome outcome, int from, String place) {
    double sum = 0;
    for (MaterialId m : outcome.materials()) {
      for (int t = Math.max(0, from); t < from + 12 && refined(m); t++) {
        sum += outcome.inflow(m, new PlaceCode(place)).at(t);
      }
    }
    return sum;
  }

  private static boolean refined(MaterialId material) {
    return material.value().length() <= 2;
  }
}
