package org.chokepoint.simulation.market;

import java.util.List;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.solver.SolveFailure;

/** A month's market that has no certified equilibrium, with the nodes that make it so. */
public final class NoEquilibriumException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> nodes;

  NoEquilibriumException(String message, List<String> nodes, SolveFailure cause) {
    super(message, cause);
    this.nodes = List.copyOf(nodes);
  }

  /** The same as a failure of what was asked for. */
  public FailureException in(String where) {
    return new FailureException(
        new Failure(FailureReason.INCONSISTENT, where, getMessage() + "."), this);
  }

  /** The balances and flows that take part, the worst first, in words. */
  public List<String> nodes() {
    return nodes;
  }
}
