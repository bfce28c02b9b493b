package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.supply.Supplier;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.model.failure.Attempt;

/** A table of suppliers as inputs of a calculation: one per supplier, then the unallocated part. */
final class TableInputs {
  private TableInputs() {}

  static List<Input> of(SupplyTable table) {
    List<Input> inputs = new ArrayList<>();
    String prefix = table.where() + ": ";
    for (Supplier supplier : table.suppliers()) {
      inputs.add(new Input(prefix + supplier.id(), supplier.amount(), Range.NOT_NEGATIVE));
    }
    table
        .unallocated()
        .ifPresent(rest -> inputs.add(new Input(prefix + "rest", rest, Range.NOT_NEGATIVE)));
    return inputs;
  }

  /** The amounts back from the values of the inputs, which may be followed by others. */
  static Attempt<Amounts> amounts(SupplyTable table, double[] inputs) {
    return amounts(table, inputs, table.where());
  }

  /** The same for a formula that is evaluated many times and so names its table once. */
  static Attempt<Amounts> amounts(SupplyTable table, double[] inputs, String where) {
    int n = table.suppliers().size();
    double rest = table.unallocated().isPresent() ? inputs[n] : 0;
    return Amounts.of(Arrays.copyOf(inputs, n), rest, where);
  }

  /** Number of inputs that the table takes. */
  static int count(SupplyTable table) {
    return table.suppliers().size() + (table.unallocated().isPresent() ? 1 : 0);
  }
}
