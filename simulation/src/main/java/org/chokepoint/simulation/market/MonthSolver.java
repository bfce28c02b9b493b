package org.chokepoint.simulation.market;

import java.util.List;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Solution;
import org.chokepoint.simulation.solver.SolveFailure;
import org.chokepoint.simulation.solver.Start;
import org.chokepoint.simulation.solver.Workspace;

/**
 * Solves the months of one run. A month that no start certifies is approached from the calm month
 * in ever smaller steps of its numbers; what comes out is certified for the month itself. A
 * function of the run so far alone.
 */
final class MonthSolver {
  private static final int MOST_STEPS = 8;

  private final MarketModel model;
  private final Workspace workspace;
  private final ProgramNumbers numbers;
  private final ProgramNumbers between;
  private final CompiledProgram program;

  MonthSolver(MarketModel model, List<int[]> limits) {
    this.model = model;
    this.program = model.network.compile(limits);
    this.workspace = program.newWorkspace();
    this.numbers = program.newNumbers();
    this.between = program.newNumbers();
    workspace.startFrom(model.calmPoint, model.calmDual);
  }

  /** The numbers of the last month solved. */
  ProgramNumbers numbers() {
    return numbers;
  }

  Solution solve(MonthInput input) {
    model.writer.write(numbers, input, model.reference);
    try {
      return workspace.solve(numbers, Start.WARM);
    } catch (SolveFailure e) {
      if (e.kind() == SolveFailure.Kind.BAD_NUMBERS) {
        throw e;
      }
      return approach(input, e);
    }
  }

  private Solution approach(MonthInput input, SolveFailure cause) {
    for (int steps = 1; steps <= MOST_STEPS; steps *= 2) {
      try {
        return steps(input, steps);
      } catch (SolveFailure e) {
        cause.addSuppressed(e);
      }
    }
    throw cause;
  }

  private Solution steps(MonthInput input, int steps) {
    MonthInput calm = model.calmInput(input.limit.length);
    java.util.Arrays.fill(calm.limit, largest(input));
    model.writer.write(between, calm, model.reference);
    workspace.solve(between, Start.COLD);
    for (int s = 1; s < steps; s++) {
      model.writer.write(between, calm.towards(input, s / (double) steps), model.reference);
      workspace.solve(between, Start.WARM);
    }
    return workspace.solve(numbers, Start.WARM);
  }

  private double largest(MonthInput input) {
    double most = 0;
    for (int j = 0; j < input.bound.length && input.limit.length > 0; j++) {
      most += model.calm[j];
    }
    return 2 * most;
  }
}
