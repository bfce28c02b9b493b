package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.dependence.HirschmanAsymmetry;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * The part of a country's reported imports of a good that comes from one origin, by value, for
 * every country that reports imports by origin. Origins below one per cent are left out.
 */
public record ImportDependence() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "import-dependence",
        "dependence of an importer on an origin",
        "imports from the origin / all reported imports, by value",
        "1",
        Range.FRACTION,
        "Hirschman 1945, National Power and the Structure of Foreign Trade, chapter 2");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    for (ReportedImports imports : ReportedImports.all(tables.picture())) {
      List<PlaceCode> origins = List.copyOf(imports.byOrigin().keySet());
      List<Input> inputs = new ArrayList<>();
      for (Map.Entry<PlaceCode, Sourced<Double>> one : imports.byOrigin().entrySet()) {
        inputs.add(
            new Input(imports.name() + ": " + one.getKey(), one.getValue(), Range.NOT_NEGATIVE));
      }
      for (int i = 0; i < origins.size(); i++) {
        if (imports.shareOf(origins.get(i)) >= ReportedImports.SMALLEST_SHARE) {
          calculations.add(calculation(imports, origins.get(i), inputs, i));
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  private static Calculation calculation(
      ReportedImports imports, PlaceCode origin, List<Input> inputs, int index) {
    Subject subject =
        new Subject(
            imports.good(),
            imports.year(),
            Optional.of(SupplierKind.COUNTRY),
            Optional.of(origin.value()),
            Optional.of(imports.importer().value()));
    String where = subject.toString();
    return new Calculation(subject, inputs, values -> dependence(values, index, where));
  }

  private static Attempt<Double> dependence(double[] values, int index, String where) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return HirschmanAsymmetry.dependence(values[index], total, where);
  }
}
