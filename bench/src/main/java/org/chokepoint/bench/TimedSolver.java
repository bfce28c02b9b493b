package org.chokepoint.bench;

import com.google.ortools.graph.MinCostFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Start;
import org.chokepoint.simulation.solver.Workspace;

/** A solver that solves an instance, or changes of it, again and again. */
@FunctionalInterface
interface TimedSolver {
  /** Name of this project's solver among the others. */
  String OURS = "ours";

  /** Name of OR-Tools' MinCostFlow. */
  String NETWORK = "MinCostFlow";

  /** Solves; the objective. */
  double solve();

  /** Prepares the next solve, untimed. */
  default void next() {}

  /** Gives back what a native solver holds. */
  default void close() {}

  /**
   * The solver of a name for an instance.
   *
   * @param start whether it begins anew on the instance, or from its last solution on changes of it
   * @param share how much each cost and right-hand side changes at most
   */
  static TimedSolver of(String name, Instance instance, Start start, double share) {
    if (name.equals(OURS)) {
      return new Ours(instance, start, share);
    }
    if (name.equals(NETWORK)) {
      return new Network(MinCostFlowMarket.of(instance).orElseThrow());
    }
    return new General(name, instance, start, share);
  }

  /** This project's. */
  final class Ours implements TimedSolver {
    private final Workspace workspace;
    private final Changes changes;
    private final Start start;

    Ours(Instance instance, Start start, double share) {
      workspace = instance.program.newWorkspace();
      changes = new Changes(instance, start, share);
      this.start = start;
    }

    @Override
    public void next() {
      changes.next();
    }

    @Override
    public double solve() {
      return workspace.solve(changes.now(), start).objective();
    }
  }

  /** A general linear solver: cold it is built anew, warm it is kept and changed. */
  final class General implements TimedSolver {
    private final String name;
    private final Instance instance;
    private final Changes changes;
    private final Start start;
    private GeneralSolver solver;

    General(String name, Instance instance, Start start, double share) {
      this.name = name;
      this.instance = instance;
      this.start = start;
      changes = new Changes(instance, start, share);
      solver = new GeneralSolver(name, instance);
    }

    @Override
    public void next() {
      changes.next();
      if (start == Start.WARM) {
        solver.change(changes.now());
      } else {
        solver.close();
        solver = new GeneralSolver(name, instance);
      }
    }

    @Override
    public double solve() {
      return solver.solve();
    }

    @Override
    public void close() {
      solver.close();
    }
  }

  /** The network solver, which has no warm start. */
  final class Network implements TimedSolver {
    private final MinCostFlowMarket market;
    private MinCostFlow flow;

    Network(MinCostFlowMarket market) {
      this.market = market;
      flow = market.build();
    }

    @Override
    public void next() {
      flow = market.build();
    }

    @Override
    public double solve() {
      return market.solve(flow);
    }
  }

  /** The instance itself for cold solves; for warm ones in turn random changes of it. */
  final class Changes {
    private static final int COUNT = 50;
    private final List<ProgramNumbers> numbers = new ArrayList<>();
    private int turn;

    Changes(Instance instance, Start start, double share) {
      numbers.add(instance.numbers);
      SplittableRandom random = new SplittableRandom(17);
      for (int k = 1; k < COUNT && start == Start.WARM; k++) {
        ProgramNumbers n = instance.program.newNumbers();
        n.copyFrom(instance.numbers);
        move(n.linear(), share, random);
        move(n.rhs(), share, random);
        numbers.add(n);
      }
    }

    private static void move(double[] values, double share, SplittableRandom random) {
      for (int k = 0; k < values.length; k++) {
        values[k] *= 1 + share * (2 * random.nextDouble() - 1);
      }
    }

    void next() {
      turn = (turn + 1) % numbers.size();
    }

    ProgramNumbers now() {
      return numbers.get(turn);
    }
  }
}
