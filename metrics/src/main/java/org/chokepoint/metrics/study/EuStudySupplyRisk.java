package org.chokepoint.metrics.study;

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
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;

/**
 * The European Union's supply risk recomputed from the inputs its study prints, for every material
 * and stage assessed. Where it differs from the printed result, the printed inputs do not give that
 * result; {@code docs/reference/known-misfits.md} lists those.
 */
public record EuStudySupplyRisk() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "eu-supply-risk-study",
        "supply risk of the EU study, from its printed inputs",
        "[HHI(WGI,t) world · IR/2 + HHI(WGI,t) EU · (1 − IR/2)] · (1 − EoL-RIR) · SI(SR)",
        "1",
        new Range(0, 100),
        "Blengini et al. 2017, JRC106997, equation 2; inputs of the EU's 2023 study");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String material : study.materials()) {
      for (Stage stage : List.of(Stage.MINING, Stage.SEPARATION)) {
        Optional<CriticalityStatistic> result =
            study.find(material, Optional.of(stage), "supply_risk");
        if (result.isPresent()) {
          Attempt<Calculation> one =
              calculation(tables, study, material, stage, evidence(result.get().detail()));
          if (one instanceof Attempt.Failed<Calculation> failed) {
            failures.add(failed.failure());
          } else {
            calculations.add(one.orThrow());
          }
        }
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static SupplyEvidence evidence(String printed) {
    return switch (printed) {
      case "GSonly" -> SupplyEvidence.GLOBAL;
      case "EUonly", "EU" -> SupplyEvidence.EUROPEAN;
      default -> SupplyEvidence.BOTH;
    };
  }

  private static Attempt<Calculation> calculation(
      SupplyTables tables, EuStudy study, String material, Stage stage, SupplyEvidence evidence) {
    Subject subject = study.subject(material, Optional.of(stage));
    List<Input> inputs = new ArrayList<>();
    for (String whole : List.of("eol_rir", "si_sr")) {
      Optional<CriticalityStatistic> row = study.find(material, Optional.empty(), whole);
      if (row.isEmpty()) {
        return EuStudy.missing(subject, whole.equals("si_sr") ? "SI(SR)" : "EoL-RIR");
      }
      inputs.add(
          whole.equals("si_sr")
              ? new Input("SI(SR) of " + material, row.get().value(), Range.FRACTION)
              : EuStudy.fraction("EoL-RIR of " + material, row.get()));
    }
    if (evidence != SupplyEvidence.BOTH) {
      String scope = evidence == SupplyEvidence.GLOBAL ? "world" : "eu";
      return Sourcing.of(study, material, stage, scope, tables.governance())
          .map(one -> new Parts(inputs, one, one, evidence).calculation(subject));
    }
    Optional<CriticalityStatistic> reliance =
        study.find(material, Optional.of(stage), "import_reliance");
    if (reliance.isEmpty()) {
      return EuStudy.missing(subject, "import reliance");
    }
    inputs.add(EuStudy.fraction("IR of " + material + ", " + stage.label(), reliance.get()));
    return Sourcing.of(study, material, stage, "world", tables.governance())
        .flatMap(
            world ->
                Sourcing.of(study, material, stage, "eu", tables.governance())
                    .map(eu -> new Parts(inputs, world, eu, evidence).calculation(subject)));
  }

  private record Parts(
      List<Input> first, Sourcing world, Sourcing european, SupplyEvidence evidence) {
    Calculation calculation(Subject subject) {
      List<Input> inputs = new ArrayList<>(first);
      inputs.addAll(world.inputs());
      if (evidence == SupplyEvidence.BOTH) {
        inputs.addAll(european.inputs());
      }
      String where = subject.toString();
      return new Calculation(subject, inputs, values -> risk(values, where));
    }

    private Attempt<Double> risk(double[] values, String where) {
      int start = first.size();
      double global = world.concentration(values, start);
      boolean both = evidence == SupplyEvidence.BOTH;
      double sourced =
          both ? european.concentration(values, start + world.inputs().size()) : global;
      double reliance = both ? values[2] : 0;
      return new EuSupplyRisk(global, sourced, reliance, values[0], values[1]).on(evidence, where);
    }
  }
}
