package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.criticality.EconomicImportance;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.source.Sourced;

/**
 * The European Union's economic importance recomputed from the shares of use and the value added
 * that its study prints, for every material of which the tables hold all uses.
 */
public record EuStudyImportance() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "eu-economic-importance",
        "economic importance of the EU study, from its printed inputs",
        "Σ A · Q / Qmax · 10 · SI(EI)",
        "1",
        new Range(0, 10),
        "Blengini et al. 2017, JRC106997, equation 1; inputs of the EU's 2023 study");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String material : study.materials()) {
      Attempt<Calculation> one = calculation(study, material);
      if (one instanceof Attempt.Failed<Calculation> failed) {
        failures.add(failed.failure());
      } else {
        calculations.add(one.orThrow());
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static Attempt<Calculation> calculation(EuStudy study, String material) {
    Subject subject = study.subject(material, Optional.empty());
    List<CriticalityStatistic> uses = study.rows(material, Optional.empty(), "use_share");
    Map<String, Sourced<Double>> valueAdded = new LinkedHashMap<>();
    study
        .rows(material, Optional.empty(), "value_added")
        .forEach(row -> valueAdded.put(row.detail(), row.value()));
    Optional<Sourced<Double>> largest = study.common("value_added");
    Optional<Sourced<Double>> substitution = study.printed(material, "si_ei");
    if (uses.isEmpty() || largest.isEmpty()) {
      return EuStudy.missing(subject, "every share of use");
    }
    if (substitution.isEmpty()) {
      return EuStudy.missing(subject, "SI(EI)");
    }
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input("SI(EI) of " + material, substitution.get(), Range.FRACTION));
    inputs.add(new Input("largest value added", largest.get(), Range.NOT_NEGATIVE));
    for (CriticalityStatistic use : uses) {
      Sourced<Double> sector = valueAdded.get(use.detail());
      if (sector == null) {
        return EuStudy.missing(subject, "value added of " + use.detail());
      }
      inputs.add(EuStudy.fraction("use of " + material + " in " + use.detail(), use));
      inputs.add(new Input("value added, " + use.detail(), sector, Range.NOT_NEGATIVE));
    }
    double printed = uses.stream().mapToDouble(u -> u.value().value()).sum() / 100;
    String where = subject.toString();
    return Attempt.of(
        new Calculation(subject, inputs, values -> importance(values, printed, where)));
  }

  /** Varied shares are scaled back to the sum that is printed. */
  private static Attempt<Double> importance(double[] values, double printed, String where) {
    double sum = 0;
    for (int i = 2; i < values.length; i += 2) {
      sum += values[i];
    }
    double scale = sum > 0 ? printed / sum : 1;
    List<EconomicImportance.Use> uses = new ArrayList<>();
    for (int i = 2; i < values.length; i += 2) {
      uses.add(new EconomicImportance.Use(Math.min(1, values[i] * scale), values[i + 1]));
    }
    return EconomicImportance.of(uses, values[1], values[0], where);
  }
}
