package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.dependence.HirschmanAsymmetry;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.WithFailures;

/** Hirschman's asymmetry of dependence between every two countries, over all their trade. */
public record Asymmetry() implements Metric {
  private static final Good ALL =
      new Good("All goods", Optional.empty(), "world input-output table");

  @Override
  public Definition definition() {
    return new Definition(
        "hirschman-asymmetry",
        "asymmetry of dependence in favour of the supplier",
        "trade of the two / all trade of the target − trade of the two / all trade of the supplier",
        "1",
        new Range(-1, 1),
        "Hirschman 1945, National Power and the Structure of Foreign Trade, chapter 2; WIOD 2011");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    WorldTrade.of(tables.picture())
        .ifPresent(
            trade -> {
              double[] all = new double[trade.size()];
              for (int i = 0; i < all.length; i++) {
                all[i] = trade.foreignTrade(i);
              }
              for (int a = 0; a < all.length; a++) {
                for (int b = 0; b < all.length; b++) {
                  if (a != b && trade.isCountry(a) && trade.isCountry(b)) {
                    calculations.add(calculation(trade, a, b, all));
                  }
                }
              }
            });
    return WithFailures.complete(calculations);
  }

  /** Subject of a pair of countries over all their trade. */
  static Subject subject(WorldTrade trade, int supplier, int target) {
    return new Subject(
        ALL,
        WorldTrade.YEAR,
        Optional.of(SupplierKind.COUNTRY),
        Optional.of(trade.place(supplier)),
        Optional.of(trade.place(target)));
  }

  private static Calculation calculation(WorldTrade trade, int a, int b, double[] all) {
    Subject subject = subject(trade, a, b);
    double exchange = trade.flow(a, b) + trade.flow(b, a);
    String first = trade.place(Math.min(a, b));
    String second = trade.place(Math.max(a, b));
    String pair = first + " and " + second;
    List<Input> inputs =
        List.of(
            input(trade, "trade of " + pair, exchange, pair),
            input(
                trade,
                "trade of " + trade.place(a) + " with all but " + trade.place(b),
                all[a] - exchange,
                trade.place(a)),
            input(
                trade,
                "trade of " + trade.place(b) + " with all but " + trade.place(a),
                all[b] - exchange,
                trade.place(b)));
    String where = subject.toString();
    return new Calculation(
        subject, inputs, v -> HirschmanAsymmetry.of(v[0], v[0] + v[1], v[0] + v[2], where));
  }

  private static Input input(WorldTrade trade, String name, double value, String cells) {
    return new Input(
        name, trade.sourced(value, "rows and columns of " + cells), Range.NOT_NEGATIVE);
  }
}
