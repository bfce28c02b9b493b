package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.criticality.EuSupplyRisk;
import org.chokepoint.metrics.criticality.SupplyEvidence;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.study.EuStudy;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.source.Sourced;

/**
 * Supply risk by the European Union's method on the evidence of world shares, for every commodity
 * that the Union assesses and every table of it by country. Recycling and substitution are those of
 * the Union's 2023 study; the trade factor is 1. It is not the Union's published figure: the shares
 * and the governance scores are those of the picture.
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
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      Optional<String> material = study.materialOf(table.good().commodity());
      if (table.kind() == SupplierKind.COUNTRY && material.isPresent()) {
        Attempt<Calculation> calculation = calculation(tables, table, study, material.get());
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
      SupplyTables tables, SupplyTable table, EuStudy study, String material) {
    Optional<Sourced<Double>> recycling = study.printed(material, "eol_rir");
    Optional<Sourced<Double>> substitution = study.printed(material, "si_sr");
    if (recycling.isEmpty() || substitution.isEmpty()) {
      return Attempt.failed(
          FailureReason.MISSING, table.where(), "the study prints no EoL-RIR or no SI(SR) for it.");
    }
    return table
        .amounts()
        .flatMap(a -> GovernanceInputs.of(table, tables.governance()))
        .map(
            inputs -> {
              List<Input> all = new ArrayList<>(inputs);
              String of = " of " + material;
              Sourced<Double> rate = recycling.get().map(percent -> percent / 100);
              all.add(new Input("EoL-RIR" + of, rate, Range.FRACTION));
              all.add(new Input("SI(SR)" + of, substitution.get(), Range.FRACTION));
              String where = table.where();
              return new Calculation(Subject.of(table), all, values -> risk(table, values, where));
            });
  }

  private static Attempt<Double> risk(SupplyTable table, double[] values, String where) {
    int after = GovernanceInputs.count(table);
    return GovernanceInputs.hhi(table, values, where)
        .flatMap(
            hhi ->
                new EuSupplyRisk(hhi, Double.NaN, Double.NaN, values[after], values[after + 1])
                    .on(SupplyEvidence.GLOBAL, where));
  }
}
