package org.chokepoint.bench;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Optional;

/**
 * A pure network instance in the OR-Tools network simplex: one node per balance plus one for the
 * world outside. Flows and costs are whole numbers there, so they are rounded to a thousandth, and
 * its objective is only near ours.
 */
final class MinCostFlowMarket {
  private static final double UNIT = 1000;
  private final Instance instance;
  private final int[] tail;
  private final int[] head;
  private final int rows;

  private MinCostFlowMarket(Instance instance) {
    this.instance = instance;
    rows = instance.program.rows();
    tail = new int[instance.program.columns()];
    head = new int[tail.length];
  }

  /** Empty if some column is not an arc. */
  static Optional<MinCostFlowMarket> of(Instance instance) {
    MinCostFlowMarket m = new MinCostFlowMarket(instance);
    boolean[] fits = {true};
    for (int j = 0; j < m.tail.length; j++) {
      int column = j;
      m.tail[j] = m.rows;
      m.head[j] = m.rows;
      instance
          .program
          .matrix()
          .forEachEntry(
              j,
              (i, value) -> {
                if (value == 1) {
                  m.head[column] = i;
                } else if (value == -1) {
                  m.tail[column] = i;
                } else {
                  fits[0] = false;
                }
              });
    }
    return fits[0] ? Optional.of(m) : Optional.empty();
  }

  SolverBenchmark.Timing time(int repeats) {
    double[] cold = new double[repeats];
    double objective = Double.NaN;
    for (int k = 0; k < repeats; k++) {
      MinCostFlow flow = new MinCostFlow();
      long outside = 0;
      for (int j = 0; j < tail.length; j++) {
        double capacity = Math.min(1e6, instance.numbers.upper()[j]);
        flow.addArcWithCapacityAndUnitCost(
            tail[j],
            head[j],
            Math.round(capacity * UNIT),
            Math.round(instance.numbers.linear()[j] * UNIT));
      }
      for (int i = 0; i < rows; i++) {
        long need = Math.round(instance.numbers.rhs()[i] * UNIT);
        flow.setNodeSupply(i, -need);
        outside += need;
      }
      flow.setNodeSupply(rows, outside);
      long start = SolverBenchmark.now();
      MinCostFlowBase.Status status = flow.solve();
      cold[k] = SolverBenchmark.since(start);
      objective =
          status == MinCostFlowBase.Status.OPTIMAL
              ? flow.getOptimalCost() / UNIT / UNIT
              : Double.NaN;
    }
    return new SolverBenchmark.Timing(
        SolverBenchmark.median(cold), Double.NaN, Double.NaN, objective);
  }
}
