package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
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
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;

/**
 * Chokepoint value of every country, owner and ultimate controller in the chain of each rare-earth
 * element: the drop of the maximum flow from mine to buyer if everything it has at every stage is
 * taken out ({@link org.chokepoint.metrics.network.ChainNetwork}).
 *
 * <p>In a chain whose stages are each just enough for the next and where every node can ship to
 * every node of the next stage, the maximum flow is that of the smallest stage, so the value is the
 * supplier's largest share at a stage. Suppliers below one per cent everywhere are left out.
 */
public record ChainChokepoint() implements Metric {
  private static final List<Stage> STAGES =
      List.of(Stage.MINING, Stage.SEPARATION, Stage.METAL_MAKING, Stage.MAGNET_MAKING);
  static final String CHAIN = "chain from mine to magnet";
  private static final double SMALLEST_SHARE = 0.01;

  @Override
  public Definition definition() {
    return new Definition(
        "chokepoint",
        "chokepoint value in the chain from mine to magnet",
        "(F − F without the supplier) / F, F the maximum flow to the buyer",
        "1",
        Range.FRACTION,
        "Wood 1993, Mathematical and Computer Modelling 17; Dinic 1970");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    for (String element : RareEarths.ELEMENTS) {
      for (SupplierKind kind : SupplierKind.values()) {
        List<SupplyTable> layers = layers(tables, element, kind);
        List<Input> inputs = new ArrayList<>();
        layers.forEach(layer -> inputs.addAll(TableInputs.of(layer)));
        List<Input> shared = List.copyOf(inputs);
        for (String supplier : suppliers(layers)) {
          calculations.add(calculation(tables, layers, shared, element, supplier));
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  /** The stages of an element's chain, each of the latest year not after that of the picture. */
  static List<SupplyTable> layers(SupplyTables tables, String element, SupplierKind kind) {
    int year = tables.picture().asOf().getYear();
    return STAGES.stream()
        .flatMap(stage -> tables.find(element, stage, year, kind).stream())
        .toList();
  }

  private static Set<String> suppliers(List<SupplyTable> layers) {
    Set<String> suppliers = new LinkedHashSet<>();
    for (SupplyTable layer : layers) {
      for (Supplier supplier : layer.suppliers()) {
        if (layer.shareOf(supplier.id()) >= SMALLEST_SHARE) {
          suppliers.add(supplier.id());
        }
      }
    }
    return suppliers;
  }

  private static Calculation calculation(
      SupplyTables tables,
      List<SupplyTable> layers,
      List<Input> inputs,
      String element,
      String supplier) {
    Good good = new Good(element, Optional.empty(), CHAIN);
    int year = tables.picture().asOf().getYear();
    Subject subject =
        new Subject(
            good, year, Optional.of(layers.get(0).kind()), Optional.of(supplier), Optional.empty());
    String where = subject.toString();
    return new Calculation(
        subject, inputs, values -> largestShare(layers, supplier, values, where));
  }

  private static Attempt<Double> largestShare(
      List<SupplyTable> layers, String supplier, double[] values, String where) {
    double largest = 0;
    int first = 0;
    for (SupplyTable layer : layers) {
      double[] own = new double[TableInputs.count(layer)];
      System.arraycopy(values, first, own, 0, own.length);
      first += own.length;
      Attempt<Amounts> amounts = TableInputs.amounts(layer, own, where);
      if (amounts instanceof Attempt.Failed<Amounts> failed) {
        return new Attempt.Failed<>(failed.failure());
      }
      int index = index(layer, supplier);
      largest = index < 0 ? largest : Math.max(largest, amounts.orThrow().share(index));
    }
    return Attempt.of(Math.min(1, largest));
  }

  /** Place of a supplier in a layer; -1 if it is not there. */
  static int index(SupplyTable layer, String supplier) {
    for (int i = 0; i < layer.suppliers().size(); i++) {
      if (layer.suppliers().get(i).id().equals(supplier)) {
        return i;
      }
    }
    return -1;
  }
}
