package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimplexTest {
  @Test
  void endsAtACertifiedBasisOnEveryRandomNetwork() {
    for (int seed = 0; seed < 1000; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, false);
      Simplex simplex = new Simplex(net.program);
      assertThat(simplex.run(net.numbers, false)).as("seed %d", seed).isTrue();
      assertThat(certificate(simplex, net.program, net.numbers).holds()).isTrue();
    }
  }

  @Test
  void agreesWithTheInteriorPoint() {
    for (int seed = 0; seed < 200; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, false);
      Workspace workspace = net.program.newWorkspace();
      double pivoted = workspace.solve(net.numbers, Start.COLD).objective();
      double interior = workspace.solve(net.numbers, Start.CENTRED).objective();
      assertThat(pivoted).isCloseTo(interior, within(1e-7 * (1 + Math.abs(interior))));
    }
  }

  /** Costs, needs and bounds all move, some columns are closed and opened again. */
  @Test
  void followsChangedNumbersFromTheBasisBefore() {
    for (int seed = 0; seed < 60; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, false);
      SplittableRandom random = new SplittableRandom(seed);
      Simplex warm = new Simplex(net.program);
      ProgramNumbers numbers = net.program.newNumbers();
      for (int step = 0; step < 15; step++) {
        numbers.copyFrom(net.numbers);
        double share = step % 3 == 0 ? 0.5 : 0.02;
        for (int j = 0; j < numbers.linear.length; j++) {
          numbers.linear[j] *= 1 + share * (random.nextDouble() - 0.5);
          numbers.upper[j] = random.nextInt(12) == 0 ? numbers.lower[j] : numbers.upper[j];
        }
        for (int i = 0; i < numbers.rhs.length; i++) {
          numbers.rhs[i] *= 1 + share * (random.nextDouble() - 0.5);
        }
        Simplex cold = new Simplex(net.program);
        boolean solved = cold.run(numbers, false);
        assertThat(warm.run(numbers, true)).as("seed %d step %d", seed, step).isEqualTo(solved);
        if (solved) {
          assertThat(certificate(warm, net.program, numbers).holds()).isTrue();
          double expected = cost(cold, net.program, numbers);
          assertThat(cost(warm, net.program, numbers))
              .isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  /** Least x + y over a free x and a y of at most 4, with x - y = 1 and x + 2y at least -8. */
  @Test
  void freeColumnsAndLimitsOnBothSidesHaveTheirClosedForm() {
    SparseMatrix.Builder a = SparseMatrix.withRows(2);
    a.column();
    a.entry(0, 1).entry(1, 1);
    a.column();
    a.entry(0, -1).entry(1, 2);
    CompiledProgram program =
        CompiledProgram.compile(a.build(), List.of(RowSense.EQUAL, RowSense.AT_LEAST));
    ProgramNumbers numbers = program.newNumbers();
    numbers.lower[0] = Double.NEGATIVE_INFINITY;
    numbers.lower[1] = Double.NEGATIVE_INFINITY;
    numbers.upper[1] = 4;
    numbers.linear[0] = 1;
    numbers.linear[1] = 1;
    numbers.rhs[0] = 1;
    numbers.rhs[1] = -8;
    Workspace workspace = program.newWorkspace();
    Solution least = workspace.solve(numbers, Start.COLD);
    assertThat(least.primal(0)).isCloseTo(-2, within(1e-12));
    assertThat(least.primal(1)).isCloseTo(-3, within(1e-12));
    assertThat(least.dual(0)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(least.dual(1)).isCloseTo(2.0 / 3, within(1e-12));
    numbers.linear[0] = -1;
    numbers.linear[1] = -1;
    Solution most = workspace.solve(numbers, Start.WARM);
    assertThat(most.primal(0)).isCloseTo(5, within(1e-12));
    assertThat(most.primal(1)).isCloseTo(4, within(1e-12));
  }

  @Test
  void aFewChangesTakeAFewPivots() {
    RandomNetwork net = RandomNetwork.of(5, false);
    Simplex simplex = new Simplex(net.program);
    simplex.run(net.numbers, false);
    int cold = simplex.pivots;
    simplex.run(net.numbers, true);
    assertThat(simplex.pivots).isZero();
    net.numbers.rhs[net.program.rows() - 1] *= 1.05;
    simplex.run(net.numbers, true);
    assertThat(simplex.pivots).isLessThan(cold / 2 + 1);
  }

  private static OptimalityCertificate certificate(
      Simplex simplex, CompiledProgram program, ProgramNumbers numbers) {
    double[] x = new double[program.columns()];
    double[] y = new double[program.rows()];
    simplex.state.publish(x, y);
    return program.certify(numbers, x, y);
  }

  private static double cost(Simplex simplex, CompiledProgram program, ProgramNumbers numbers) {
    double[] x = new double[program.columns()];
    simplex.state.publish(x, new double[program.rows()]);
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += numbers.cost(j, x[j]);
    }
    return sum;
  }
}
