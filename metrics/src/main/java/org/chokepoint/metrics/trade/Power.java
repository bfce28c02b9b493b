package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.dependence.TradePower;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.source.Sourced;

/**
 * Power from trade of every country over every other, over the goods sectors of which the picture
 * knows a trade elasticity.
 */
public record Power() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "trade-power",
        "power from trade of the supplier over the target",
        "Σ (m(target from supplier) − m(supplier from target)) / θ over goods sectors, m part of all"
            + " spending",
        "1",
        Range.FINITE,
        "Liu and Yang 2025, International Power, NBER 34006; WIOD 2011; θ Caliendo and Parro 2015");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    Optional<WorldTrade> trade = WorldTrade.of(tables.picture());
    if (trade.isEmpty()) {
      return WithFailures.complete(List.of());
    }
    Map<Integer, Sourced<Double>> elasticity = new LinkedHashMap<>();
    for (int sector = 0; sector < WorldTrade.SECTORS; sector++) {
      int of = sector;
      TradeElasticities.find(tables.picture(), sector + 1)
          .ifPresent(theta -> elasticity.put(of, theta));
    }
    if (elasticity.isEmpty()) {
      return new WithFailures<>(
          List.of(),
          List.of(
              new Failure(
                  FailureReason.MISSING,
                  "trade power",
                  "no trade elasticity of a sector is known.")));
    }
    return WithFailures.complete(new Pairs(trade.get(), elasticity).calculations());
  }

  private record Pairs(WorldTrade trade, Map<Integer, Sourced<Double>> elasticity) {
    List<Calculation> calculations() {
      double[] spending = new double[trade.size()];
      for (int i = 0; i < spending.length; i++) {
        spending[i] = trade.spending(i);
      }
      List<Input> theta = new ArrayList<>();
      elasticity.forEach(
          (sector, value) ->
              theta.add(new Input("θ of sector " + (sector + 1), value, Range.NOT_NEGATIVE)));
      List<Calculation> all = new ArrayList<>();
      for (int a = 0; a < spending.length; a++) {
        for (int b = 0; b < spending.length; b++) {
          if (a != b && trade.isCountry(a) && trade.isCountry(b)) {
            all.add(calculation(a, b, spending, theta));
          }
        }
      }
      return all;
    }

    private Calculation calculation(int a, int b, double[] spending, List<Input> theta) {
      Subject subject = Asymmetry.subject(trade, a, b);
      List<Input> inputs = new ArrayList<>();
      for (int sector : elasticity.keySet()) {
        inputs.add(spent(sector, a, b, spending));
      }
      for (int sector : elasticity.keySet()) {
        inputs.add(spent(sector, b, a, spending));
      }
      inputs.addAll(theta);
      String where = subject.toString();
      return new Calculation(subject, inputs, values -> power(values, where));
    }

    private Input spent(int sector, int seller, int buyer, double[] spending) {
      String cells = trade.place(buyer) + " on sector " + (sector + 1) + " of ";
      return new Input(
          "spending of " + cells + trade.place(seller),
          trade.sourced(
              trade.flow(sector, seller, buyer) / spending[buyer], cells + trade.place(seller)),
          Range.FRACTION);
    }

    private static Attempt<Double> power(double[] values, String where) {
      int n = values.length / 3;
      double[] target = new double[n];
      double[] supplier = new double[n];
      double[] theta = new double[n];
      System.arraycopy(values, 0, target, 0, n);
      System.arraycopy(values, n, supplier, 0, n);
      System.arraycopy(values, 2 * n, theta, 0, n);
      return TradePower.of(target, supplier, theta, where);
    }
  }
}
