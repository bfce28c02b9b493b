package org.chokepoint.metrics.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.criticality.UsgsSupplyRisk;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;

/**
 * Upper bound of the disruption potential for the United States: every foreign producer counts as
 * wholly unable and unwilling to supply. The indices of ability and willingness rest on surveys
 * that the picture does not hold, so the disruption potential itself is not known.
 */
public record DisruptionPotentialBound() implements Metric {
  private static final String IMPORTER = "USA";

  @Override
  public Definition definition() {
    return new Definition(
        "usgs-disruption-potential-bound",
        "disruption potential, upper bound",
        "Σ PS² over foreign producers, both indices at their largest value 1",
        "1",
        Range.FRACTION,
        "Nassar et al. 2020, Science Advances 6 eaay8647");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      if (table.kind() == SupplierKind.COUNTRY) {
        Attempt<Amounts> amounts = table.amounts();
        if (amounts instanceof Attempt.Failed<Amounts> failed) {
          failures.add(failed.failure());
        } else {
          calculations.add(calculation(table));
        }
      }
    }
    if (!calculations.isEmpty()) {
      failures.add(
          new Failure(
              FailureReason.MISSING,
              "disruption potential",
              "the indices of ability and willingness to supply are not in the data; only the upper"
                  + " bound is given."));
    }
    return new WithFailures<>(calculations, failures);
  }

  private static Calculation calculation(SupplyTable table) {
    Subject subject = Subject.of(table).target(IMPORTER);
    List<Input> inputs = new ArrayList<>();
    double[] weights = new double[table.suppliers().size()];
    for (int i = 0; i < weights.length; i++) {
      Supplier supplier = table.suppliers().get(i);
      weights[i] = supplier.id().equals(IMPORTER) ? 0 : 1;
      inputs.add(
          new Input(table.where() + ": " + supplier.id(), supplier.amount(), Range.NOT_NEGATIVE));
    }
    table
        .unallocated()
        .ifPresent(
            rest -> inputs.add(new Input(table.where() + ": rest", rest, Range.NOT_NEGATIVE)));
    String where = subject.toString();
    return new Calculation(subject, inputs, values -> potential(values, weights, where));
  }

  private static Attempt<Double> potential(double[] values, double[] weights, String where) {
    double rest = values.length > weights.length ? values[weights.length] : 0;
    double[] full = new double[weights.length];
    Arrays.fill(full, 1);
    return Amounts.of(Arrays.copyOf(values, weights.length), rest, where)
        .flatMap(amounts -> UsgsSupplyRisk.disruptionPotential(amounts, weights, full, where));
  }
}
