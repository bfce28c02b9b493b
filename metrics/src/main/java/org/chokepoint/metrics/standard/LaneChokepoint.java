package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.RareEarths;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;

/**
 * Chokepoint value of every lane from one country to another between two stages of the chain of
 * each rare-earth element, where it is not zero.
 *
 * <p>With every other lane open, closing the lane from a share a above to a share b below costs the
 * part of the flow that fits nowhere else: max(0, a + b − 1).
 */
public record LaneChokepoint() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "chokepoint-lane",
        "chokepoint value of a lane in the chain from mine to magnet",
        "(F − F without the lane) / F = max(0, a + b − 1), a share above, b share below",
        "1",
        Range.FRACTION,
        "Wood 1993, Mathematical and Computer Modelling 17; Dinic 1970");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    for (String element : RareEarths.ELEMENTS) {
      List<SupplyTable> layers = ChainChokepoint.layers(tables, element, SupplierKind.COUNTRY);
      for (int i = 0; i + 1 < layers.size(); i++) {
        for (Supplier from : layers.get(i).suppliers()) {
          for (Supplier into : layers.get(i + 1).suppliers()) {
            double together =
                layers.get(i).shareOf(from.id()) + layers.get(i + 1).shareOf(into.id());
            if (together > 1 + 1e-9) {
              calculations.add(
                  calculation(tables, element, layers.subList(i, i + 2), from.id(), into.id()));
            }
          }
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  private static Calculation calculation(
      SupplyTables tables, String element, List<SupplyTable> pair, String from, String into) {
    SupplyTable above = pair.get(0);
    SupplyTable below = pair.get(1);
    String lane =
        "lane from "
            + above.good().stage().orElseThrow().token()
            + " to "
            + below.good().stage().orElseThrow().token();
    Subject subject =
        new Subject(
            new Good(element, below.good().stage(), lane),
            tables.picture().asOf().getYear(),
            Optional.empty(),
            Optional.of(from + " to " + into),
            Optional.empty());
    List<Input> inputs = new ArrayList<>(TableInputs.of(above));
    int second = inputs.size();
    inputs.addAll(TableInputs.of(below));
    int a = ChainChokepoint.index(above, from);
    int b = ChainChokepoint.index(below, into);
    return new Calculation(
        subject,
        inputs,
        values -> {
          double[] last = java.util.Arrays.copyOfRange(values, second, values.length);
          return share(above, values, a)
              .flatMap(up -> share(below, last, b).map(down -> Math.max(0, up + down - 1)));
        });
  }

  private static Attempt<Double> share(SupplyTable table, double[] values, int index) {
    return TableInputs.amounts(table, values).map(amounts -> amounts.share(index));
  }
}
