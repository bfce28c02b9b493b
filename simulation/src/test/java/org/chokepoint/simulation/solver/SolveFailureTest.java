package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class SolveFailureTest {
  /** Two separate markets: supply column, demand row each; the second can be broken. */
  private static CompiledProgram twoMarkets() {
    SparseMatrix.Builder a = SparseMatrix.withRows(2);
    for (int market = 0; market < 2; market++) {
      a.column();
      a.entry(market, 1);
      a.column();
      a.entry(market, -1);
    }
    return CompiledProgram.compile(a.build(), List.of(RowSense.EQUAL, RowSense.EQUAL));
  }

  private static ProgramNumbers numbers(CompiledProgram program) {
    ProgramNumbers n = program.newNumbers();
    n.rhs()[0] = 5;
    n.rhs()[1] = 7;
    for (int j = 0; j < 4; j++) {
      n.linear()[j] = 1;
      n.upper()[j] = 100;
    }
    return n;
  }

  @Test
  void anInfeasibleProgrammeNamesTheRowThatCannotBeMet() {
    CompiledProgram program = twoMarkets();
    ProgramNumbers n = numbers(program);
    n.upper()[2] = 6;
    SolveFailure failure = failure(program, n);
    assertThat(failure.kind()).isEqualTo(SolveFailure.Kind.INFEASIBLE);
    assertThat(failure.rows()).containsExactly(1);
  }

  @Test
  void anUnboundedProgrammeNamesTheColumnsAndRowsOfTheDescent() {
    CompiledProgram program = twoMarkets();
    ProgramNumbers n = numbers(program);
    n.linear()[3] = -3;
    n.upper()[2] = Double.POSITIVE_INFINITY;
    n.upper()[3] = Double.POSITIVE_INFINITY;
    SolveFailure failure = failure(program, n);
    assertThat(failure.kind()).isEqualTo(SolveFailure.Kind.UNBOUNDED);
    assertThat(failure.columns()).containsExactlyInAnyOrder(2, 3);
    assertThat(failure.rows()).containsExactly(1);
  }

  @Test
  void badNumbersAreNamedBeforeAnySolve() {
    CompiledProgram program = twoMarkets();
    ProgramNumbers n = numbers(program);
    n.linear()[2] = Double.NaN;
    assertThat(failure(program, n).columns()).containsExactly(2);
    n = numbers(program);
    n.rhs()[0] = Double.POSITIVE_INFINITY;
    assertThat(failure(program, n).rows()).containsExactly(0);
    n = numbers(program);
    n.lower()[1] = 101;
    assertThat(failure(program, n).kind()).isEqualTo(SolveFailure.Kind.BAD_NUMBERS);
    n = numbers(program);
    n.power(1, -1, 0, 2);
    assertThat(failure(program, n)).hasMessageContaining("not convex");
  }

  @Test
  void infeasibleRandomNetworksAreNeverGivenANumber() {
    for (int seed = 0; seed < 100; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, seed % 2 == 1);
      net.numbers.rhs()[0] = -1;
      SolveFailure failure = failure(net.program, net.numbers);
      assertThat(failure.kind()).isEqualTo(SolveFailure.Kind.INFEASIBLE);
      assertThat(failure.rows()[0]).isZero();
    }
  }

  @Test
  void aPerturbedSolutionIsRejectedByTheCertificate() {
    for (int seed = 0; seed < 100; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, true);
      Solution solution = net.program.newWorkspace().solve(net.numbers, Start.COLD);
      double[] x = new double[net.program.columns()];
      double[] y = new double[net.program.rows()];
      solution.copyPrimal(x);
      solution.copyDual(y);
      assertThat(net.program.certify(net.numbers, x, y).holds()).isTrue();
      scale(x, 1 + 1e-4);
      assertThat(net.program.certify(net.numbers, x, y).holds()).as("seed %d", seed).isFalse();
      solution.copyPrimal(x);
      scale(y, 1 + 1e-4);
      assertThat(net.program.certify(net.numbers, x, y).holds()).as("seed %d", seed).isFalse();
    }
  }

  private static void scale(double[] values, double by) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= by;
    }
  }

  private static SolveFailure failure(CompiledProgram program, ProgramNumbers n) {
    SolveFailure failure =
        catchThrowableOfType(SolveFailure.class, () -> program.newWorkspace().solve(n, Start.COLD));
    assertThat(failure).isNotNull();
    return failure;
  }
}
