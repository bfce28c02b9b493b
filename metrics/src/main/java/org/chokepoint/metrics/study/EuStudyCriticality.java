package org.chokepoint.metrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.criticality.Criticality;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.source.Sourced;

/**
 * How far a material's printed results lie above the European Union's thresholds of criticality: it
 * is critical from 1 on. The larger of the supply risks of its stages counts.
 */
public record EuStudyCriticality() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "eu-criticality",
        "distance to the EU's thresholds of criticality",
        "min(SR / 1.0, EI / 2.8), critical from 1 on",
        "1",
        Range.NOT_NEGATIVE,
        "European Commission 2023, Study on the critical raw materials for the EU, section 2");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    EuStudy study = EuStudy.of(tables.picture());
    List<Calculation> calculations = new ArrayList<>();
    for (String material : study.materials()) {
      Optional<Sourced<Double>> importance = study.printed(material, "economic_importance");
      List<Sourced<Double>> risks =
          Stream.of(Stage.MINING, Stage.SEPARATION)
              .flatMap(s -> study.find(material, Optional.of(s), "supply_risk").stream())
              .map(CriticalityStatistic::value)
              .toList();
      if (importance.isPresent() && !risks.isEmpty()) {
        Subject subject = study.subject(material, Optional.empty());
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("EI of " + material, importance.get(), Range.NOT_NEGATIVE));
        for (Sourced<Double> risk : risks) {
          String name = "SR " + inputs.size() + " of " + material;
          inputs.add(new Input(name, risk, Range.NOT_NEGATIVE));
        }
        calculations.add(new Calculation(subject, inputs, EuStudyCriticality::distance));
      }
    }
    return WithFailures.complete(calculations);
  }

  private static Attempt<Double> distance(double[] values) {
    double risk = 0;
    for (int i = 1; i < values.length; i++) {
      risk = Math.max(risk, values[i]);
    }
    return Attempt.of(
        Math.min(risk / Criticality.SUPPLY_RISK, values[0] / Criticality.ECONOMIC_IMPORTANCE));
  }
}
