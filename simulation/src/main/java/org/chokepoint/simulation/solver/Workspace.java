package org.chokepoint.simulation.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread solves programmes of one compiled structure, again and again, without
 * allocation. A warm solve depends on the solves before it, at the level of the certificate's
 * tolerance; for results that are the same to the bit, start each independent run cold or from the
 * same solves.
 */
public final class Workspace {
  private static final double[] NONE = {};

  private final CompiledProgram program;
  private final StandardNumbers standard;
  private final InteriorPoint interior;
  private @Nullable Simplex simplex;
  private final Certifier certifier;
  private final Solution solution;
  private double[] givenPrimal = NONE;
  private double[] givenDual = NONE;

  Workspace(CompiledProgram program) {
    this.program = program;
    standard = new StandardNumbers(program);
    interior = new InteriorPoint(program);
    certifier = new Certifier(program);
    solution = new Solution(program.rows(), program.columns());
  }

  /**
   * Lets the next warm solve with curved costs begin from a point near its optimum, such as the
   * solution of a programme whose rows and columns are the first of this one's. Linear programmes
   * begin from a basis, not from a point.
   */
  public void startFrom(double[] primal, double[] dual) {
    givenPrimal = primal;
    givenDual = dual;
  }

  /**
   * Solves the programme.
   *
   * @return a view of this workspace, valid until the next solve
   * @throws SolveFailure if the numbers are bad, there is no optimum, or the result found does not
   *     pass its certificate
   */
  public Solution solve(ProgramNumbers numbers, Start start) {
    check(numbers);
    if (start != Start.CENTRED && !numbers.curved() && pivoted(numbers, start)) {
      return solution;
    }
    standard.load(program, numbers);
    if (givenPrimal.length > 0) {
      interior.startFrom(givenPrimal, givenDual, standard);
      givenPrimal = NONE;
    }
    boolean certified = attempt(numbers, start);
    if (!certified && start == Start.WARM) {
      certified = attempt(numbers, Start.COLD);
    }
    if (!certified && start != Start.CENTRED) {
      certified = attempt(numbers, Start.CENTRED);
    }
    if (!certified) {
      throw new Diagnosis(program).explain(numbers, solution.certificate);
    }
    return solution;
  }

  /** Linear programmes: from a basis to the next, which touches only what changes. */
  private boolean pivoted(ProgramNumbers numbers, Start start) {
    if (simplex == null) {
      simplex = new Simplex(program);
    }
    boolean optimal = simplex.run(numbers, start == Start.WARM);
    if (!optimal && start == Start.WARM) {
      optimal = simplex.run(numbers, false);
    }
    if (!optimal) {
      return false;
    }
    simplex.state.publish(solution.primal, solution.dual);
    return certify(numbers, simplex.pivots);
  }

  private boolean attempt(ProgramNumbers numbers, Start start) {
    interior.run(standard, start);
    for (int j = 0; j < solution.primal.length; j++) {
      solution.primal[j] = interior.x[j] * standard.xUnit[j];
    }
    for (int i = 0; i < solution.dual.length; i++) {
      solution.dual[i] = interior.y[i] * standard.yUnit[i];
    }
    return certify(numbers, interior.iterations);
  }

  private boolean certify(ProgramNumbers numbers, int iterations) {
    for (int j = 0; j < solution.primal.length; j++) {
      double value = solution.primal[j];
      solution.primal[j] = Math.min(Math.max(value, numbers.lower[j]), numbers.upper[j]);
    }
    solution.certificate = certifier.certify(numbers, solution.primal, solution.dual);
    solution.objective = certifier.objective();
    solution.iterations = iterations;
    System.arraycopy(certifier.reducedCost, 0, solution.reducedCost, 0, solution.primal.length);
    return solution.certificate.holds();
  }

  private void check(ProgramNumbers numbers) {
    if (numbers.rhs.length != program.rows() || numbers.lower.length != program.columns()) {
      throw new IllegalArgumentException(
          "numbers for "
              + numbers.rhs.length
              + " rows and "
              + numbers.lower.length
              + " columns given to a programme of "
              + program.rows()
              + " and "
              + program.columns());
    }
    for (int i = 0; i < numbers.rhs.length; i++) {
      if (!Double.isFinite(numbers.rhs[i])) {
        throw new SolveFailure(
            SolveFailure.Kind.BAD_NUMBERS,
            "right-hand side " + numbers.rhs[i] + " of row " + i + " is not a finite number",
            new int[] {i},
            new int[0]);
      }
    }
    for (int j = 0; j < numbers.lower.length; j++) {
      String fault = numbers.fault(j);
      if (fault != null) {
        throw new SolveFailure(
            SolveFailure.Kind.BAD_NUMBERS,
            "column " + j + ": " + fault,
            Arrays.copyOfRange(
                program.matrix().row, program.matrix().start[j], program.matrix().start[j + 1]),
            new int[] {j});
      }
    }
  }
}
