package org.chokepoint.bench;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
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
  private final int[] side;
  private final int rows;

  private MinCostFlowMarket(Instance instance) {
    this.instance = instance;
    rows = instance.program.rows();
    side = new int[rows];
    tail = new int[instance.program.columns()];
    head = new int[tail.length];
  }

  /** Empty if some column is not an arc. */
  static Optional<MinCostFlowMarket> of(Instance instance) {
    MinCostFlowMarket m = new MinCostFlowMarket(instance);
    m.orient();
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
                int[] end = value * m.side[i] > 0 ? m.head : m.tail;
                fits[0] &= Math.abs(value) == 1 && end[column] == m.rows;
                end[column] = i;
              });
    }
    return fits[0] ? Optional.of(m) : Optional.empty();
  }

  /** Turns rows round until each lane leaves one balance and enters another. */
  private void orient() {
    Arrays.fill(side, 0);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int j = 0; j < tail.length; j++) {
        changed |= orient(j);
      }
    }
    for (int i = 0; i < rows; i++) {
      side[i] = side[i] == 0 ? 1 : side[i];
    }
  }

  private boolean orient(int column) {
    int[] at = {-1, -1};
    double[] sign = {0, 0};
    int[] count = {0};
    instance
        .program
        .matrix()
        .forEachEntry(
            column,
            (i, value) -> {
              if (count[0] < 2) {
                at[count[0]] = i;
                sign[count[0]++] = value;
              }
            });
    if (count[0] < 2 || (side[at[0]] == 0) != (side[at[1]] == 0)) {
      return count[0] == 2 && settle(at, sign);
    }
    if (side[at[0]] == 0) {
      side[at[0]] = 1;
      return settle(at, sign);
    }
    return false;
  }

  private boolean settle(int[] at, double[] sign) {
    int known = side[at[0]] != 0 ? 0 : 1;
    int other = 1 - known;
    side[at[other]] = sign[0] * sign[1] > 0 ? -side[at[known]] : side[at[known]];
    return true;
  }

  /** The instance as the network solver takes it. */
  MinCostFlow build() {
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
      long need = Math.round(side[i] * instance.numbers.rhs()[i] * UNIT);
      flow.setNodeSupply(i, -need);
      outside += need;
    }
    flow.setNodeSupply(rows, outside);
    return flow;
  }

  /** Solves what was built; the objective. */
  double solve(MinCostFlow flow) {
    MinCostFlowBase.Status status = flow.solve();
    if (status != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("ended " + status);
    }
    return flow.getOptimalCost() / UNIT / UNIT;
  }
}
