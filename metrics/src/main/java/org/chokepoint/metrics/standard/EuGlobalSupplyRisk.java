package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.criticality.EuParameters;
import org.chokepoint.metrics.criticality.EuSupplyRisk;
import org.chokepoint.metrics.criticality.SupplyEvidence;
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

/**
 * Supply risk by the European Union's method on the evidence of world shares, for every rare-earth
 * element and stage of which the picture has a table by country. Recycling and substitution are
 * those of the Union's 2023 study; the trade factor is 1. It is not the Union's published figure:
 * the shares and the governance scores are those of the picture.
 */
public record EuGlobalSupplyRisk() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "eu-supply-risk",
        "supply risk by the EU method, world shares",
        "Σ s² · WGI · (1 − EoL-RIR) · SI(SR)",
        "1",
        new Range(0, 10),
        "Blengini et al. 2017, JRC106997, equation 2 on world shares; parameters of the EU's 2023"
            + " study");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      Optional<EuParameters> known = EuParameters.published2023(table.good().commodity());
      if (table.kind() == SupplierKind.COUNTRY && known.isPresent()) {
        Attempt<Calculation> calculation = calculation(tables, table, known.get());
        if (calculation instanceof Attempt.Failed<Calculation> failed) {
          failures.add(failed.failure());
        } else {
          calculations.add(calculation.orThrow());
        }
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static Attempt<Calculation> calculation(
      SupplyTables tables, SupplyTable table, EuParameters parameters) {
    return table
        .amounts()
        .flatMap(a -> GovernanceInputs.of(table, tables.governance()))
        .map(
            inputs -> {
              List<Input> all = new ArrayList<>(inputs);
              String of = " of " + parameters.material();
              all.add(new Input("EoL-RIR" + of, parameters.recycling(), Range.FRACTION));
              all.add(new Input("SI(SR)" + of, parameters.substitution(), Range.FRACTION));
              return new Calculation(Subject.of(table), all, values -> risk(table, values));
            });
  }

  private static Attempt<Double> risk(SupplyTable table, double[] values) {
    int after = GovernanceInputs.count(table);
    return GovernanceInputs.hhi(table, values)
        .flatMap(
            hhi ->
                new EuSupplyRisk(hhi, Double.NaN, Double.NaN, values[after], values[after + 1])
                    .on(SupplyEvidence.GLOBAL, table.where()));
  }
}
