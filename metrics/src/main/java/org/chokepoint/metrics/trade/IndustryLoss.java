package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.dependence.CoercionLoss;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;

/**
 * Loss of each industry of the United States that uses rare-earth compounds if one origin of the
 * imports is cut off. The elasticity of substitution between origins is one more than the trade
 * elasticity of chemicals.
 */
public record IndustryLoss() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "coercion-loss",
        "loss of an industry from a cut of one origin",
        "β · ln(1 / (1 − ω)) / (σ − 1), σ − 1 = θ of chemicals",
        "log change of output",
        Range.NOT_NEGATIVE,
        "Clayton, Maggiori and Schreger 2024, NBER 33309; BEA use table 2023; θ Caliendo and Parro"
            + " 2015");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    Optional<IndustrySpending> spending = IndustrySpending.of(tables.picture());
    if (spending.isEmpty()) {
      return WithFailures.complete(List.of());
    }
    Optional<Sourced<Double>> theta =
        TradeElasticities.find(tables.picture(), TradeElasticities.CHEMICALS);
    if (theta.isEmpty()) {
      return new WithFailures<>(
          List.of(),
          List.of(
              new Failure(
                  FailureReason.MISSING,
                  "loss of industries",
                  "the trade elasticity of chemicals is not known.")));
    }
    Input elasticity = new Input("θ of sector 9", theta.get(), Range.NOT_NEGATIVE);
    List<Calculation> calculations = new ArrayList<>();
    for (String industry : spending.get().industries()) {
      for (PlaceCode origin : spending.get().imports().byOrigin().keySet()) {
        if (spending.get().imports().shareOf(origin) >= ReportedImports.SMALLEST_SHARE) {
          calculations.add(calculation(spending.get(), industry, origin, elasticity));
        }
      }
    }
    return WithFailures.complete(calculations);
  }

  private static Calculation calculation(
      IndustrySpending spending, String industry, PlaceCode origin, Input theta) {
    Good imported = spending.imports().good();
    Subject subject =
        new Subject(
            new Good(imported.commodity(), imported.stage(), "used by BEA industry " + industry),
            IndustrySpending.YEAR,
            Optional.of(SupplierKind.COUNTRY),
            Optional.of(origin.value()),
            Optional.of(IndustrySpending.COUNTRY));
    List<Input> inputs = new ArrayList<>();
    inputs.add(theta);
    inputs.add(spending.account(industry, "Total Industry Output"));
    List<Input> uses = spending.shares(industry);
    inputs.addAll(uses);
    int first = inputs.size();
    int cut = -1;
    for (Map.Entry<PlaceCode, Sourced<Double>> one : spending.imports().byOrigin().entrySet()) {
      cut = one.getKey().equals(origin) ? inputs.size() : cut;
      String name = spending.imports().name() + ": " + one.getKey();
      inputs.add(new Input(name, one.getValue(), Range.NOT_NEGATIVE));
    }
    int origins = cut;
    String where = subject.toString();
    return new Calculation(subject, inputs, values -> loss(values, first, origins, where));
  }

  private static Attempt<Double> loss(double[] values, int first, int cut, String where) {
    double total = 0;
    for (int i = first; i < values.length; i++) {
      total += values[i];
    }
    double used = 0;
    for (int i = 2; i < first; i++) {
      used += values[i];
    }
    if (!(total > 0) || !(values[1] > 0)) {
      return Attempt.failed(
          FailureReason.EMPTY, where, "nothing is imported or the industry makes nothing.");
    }
    double expenditureShare = used * total / 1e6 / values[1];
    return CoercionLoss.of(values[cut] / total, expenditureShare, 1 + values[0], where);
  }
}
