package org.chokepoint.metrics.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoubleSupplier;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;

/**
 * How much of what reaches a buyer goes through certain nodes.
 *
 * <p>Chokepoint value = (F − F without the nodes) / F, with F the maximum flow (the interdiction
 * value of Ford and Fulkerson's cuts; Wood 1993, Mathematical and Computer Modelling 17). Range [0,
 * 1]; 1 for an articulation, a node without which nothing arrives.
 */
public final class Chokepoint {
  private Chokepoint() {}

  /**
   * The chokepoint value of a set of nodes.
   *
   * @param network network whose sink is the buyer
   * @param removed numbers of the nodes
   * @param where the buyer and good, for messages
   * @return a value in [0, 1]; EMPTY if nothing reaches the buyer, INCONSISTENT if nothing limits
   *     it
   */
  public static Attempt<Double> value(FlowNetwork network, Set<Integer> removed, String where) {
    return drop(network, () -> MaximumFlow.without(network, removed), where);
  }

  /**
   * The chokepoint value of a set of lanes; as {@link #value}.
   *
   * @param closed whether the lane from the first to the second node is closed
   */
  public static Attempt<Double> ofLanes(
      FlowNetwork network, BiPredicate<Integer, Integer> closed, String where) {
    return drop(network, () -> MaximumFlow.withoutLanes(network, closed), where);
  }

  private static Attempt<Double> drop(FlowNetwork network, DoubleSupplier without, String where) {
    double before = MaximumFlow.of(network);
    if (!(before > 0)) {
      return Attempt.failed(FailureReason.EMPTY, where, "nothing reaches the buyer.");
    }
    if (Double.isInfinite(before)) {
      return Attempt.failed(
          FailureReason.INCONSISTENT, where, "nothing limits the flow. Give nodes a capacity.");
    }
    double after = without.getAsDouble();
    return Attempt.of(Math.max(0, Math.min(1, (before - after) / before)));
  }

  /** Names of the articulations: nodes each of which alone cuts the buyer off, in network order. */
  public static List<String> articulations(FlowNetwork network) {
    List<String> articulations = new ArrayList<>();
    if (MaximumFlow.of(network) > 0) {
      for (int node = FlowNetwork.SINK + 1; node < network.size(); node++) {
        if (!(MaximumFlow.without(network, Set.of(node)) > 0)) {
          articulations.add(network.name(node));
        }
      }
    }
    return articulations;
  }
}
