package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.FacilityAttribution;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.RareEarths;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.WithFailures;

/**
 * Chokepoint value of every facility in the chain of each rare-earth element. A facility works at
 * one stage, so in the chain of {@link ChainChokepoint} the drop of the flow is its share there.
 * The facility's part of its country is held fixed, so the interval is that of the countries'
 * supply.
 */
public record FacilityChokepoint() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "chokepoint-facility",
        "chokepoint value of a facility in the chain from mine to magnet",
        "(F − F without the facility) / F, F the maximum flow to the buyer",
        "1",
        Range.FRACTION,
        "Wood 1993, Mathematical and Computer Modelling 17; Dinic 1970");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    for (String element : RareEarths.ELEMENTS) {
      for (SupplyTable layer : ChainChokepoint.layers(tables, element, SupplierKind.COUNTRY)) {
        for (FacilityAttribution.Part part : tables.attribution().parts(layer)) {
          if (part.amount().value() > 0) {
            calculations.add(calculation(tables, element, layer, part));
          }
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  private static Calculation calculation(
      SupplyTables tables, String element, SupplyTable layer, FacilityAttribution.Part part) {
    Good good = new Good(element, layer.good().stage(), ChainChokepoint.CHAIN);
    Subject subject =
        new Subject(
            good,
            tables.picture().asOf().getYear(),
            Optional.empty(),
            Optional.of(part.facility().id().value()),
            Optional.empty());
    int country = ChainChokepoint.index(layer, part.facility().place().value());
    double fraction = part.amount().value() / layer.suppliers().get(country).amount().value();
    String where = subject.toString();
    return new Calculation(
        subject,
        TableInputs.of(layer),
        values ->
            TableInputs.amounts(layer, values, where)
                .map(amounts -> Math.min(1, amounts.share(country) * fraction)));
  }
}
