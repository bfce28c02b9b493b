package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.supply.GovernanceScores;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.source.Sourced;

/** A table by country and the scaled governance score of each country, as inputs. */
final class GovernanceInputs {
  private static final Range SCALE = new Range(0, 10);

  private GovernanceInputs() {}

  /** The inputs; the failure of the first country that supplies but has no score. */
  static Attempt<List<Input>> of(SupplyTable table, GovernanceScores scores) {
    List<Input> inputs = new ArrayList<>(TableInputs.of(table));
    for (Supplier country : table.suppliers()) {
      Attempt<Sourced<Double>> score = scores.scaled(country.id(), table.year());
      if (score instanceof Attempt.Success<Sourced<Double>> known) {
        inputs.add(input(country, known.value()));
      } else if (country.amount().value() > 0) {
        Failure unknown = ((Attempt.Failed<Sourced<Double>>) score).failure();
        return Attempt.failed(unknown.reason(), table.where(), unknown.toString());
      } else {
        inputs.add(input(country, country.amount()));
      }
    }
    return Attempt.of(inputs);
  }

  private static Input input(Supplier country, Sourced<Double> score) {
    return new Input("governance of " + country.id(), score, SCALE);
  }

  /** Σ s² · WGI from the values of the inputs. */
  static Attempt<Double> hhi(SupplyTable table, double[] inputs, String where) {
    int first = TableInputs.count(table);
    double[] weights = new double[table.suppliers().size()];
    System.arraycopy(inputs, first, weights, 0, weights.length);
    return TableInputs.amounts(table, inputs, where)
        .flatMap((Amounts amounts) -> Herfindahl.weighted(amounts, weights, where));
  }

  /** Number of inputs that the table and its scores take. */
  static int count(SupplyTable table) {
    return TableInputs.count(table) + table.suppliers().size();
  }
}
