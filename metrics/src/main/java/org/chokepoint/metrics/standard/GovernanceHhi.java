package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;

/** WGI-weighted HHI of every table by country, with trade factor 1. */
public record GovernanceHhi() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "hhi-wgi",
        "WGI-weighted Herfindahl–Hirschman index",
        "Σ s² · (2.5 − mean of the six World Bank scores) · 2",
        "1",
        new Range(0, 10),
        "Blengini et al. 2017, JRC106997, equation 3 with trade factor 1");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      if (table.kind() == SupplierKind.COUNTRY) {
        Attempt<List<Input>> inputs =
            table.amounts().flatMap(a -> GovernanceInputs.of(table, tables.governance()));
        if (inputs instanceof Attempt.Failed<List<Input>> failed) {
          failures.add(failed.failure());
        } else {
          String where = table.where();
          calculations.add(
              new Calculation(
                  Subject.of(table),
                  inputs.orThrow(),
                  values -> GovernanceInputs.hhi(table, values, where)));
        }
      }
    }
    return new WithFailures<>(calculations, failures);
  }
}
