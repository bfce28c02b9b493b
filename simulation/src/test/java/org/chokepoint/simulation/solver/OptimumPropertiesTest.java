package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimumPropertiesTest {
  /**
   * The duals of the mines' capacities are minus their rents; the optimal cost is convex in them.
   */
  @Test
  void moreSupplyNeverRaisesAPrice() {
    for (int seed = 0; seed < 200; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, true);
      Workspace workspace = net.program.newWorkspace();
      Solution solution = workspace.solve(net.numbers, Start.COLD);
      double[] before = new double[net.program.rows()];
      solution.copyDual(before);
      double costBefore = solution.objective();
      for (int mine = 0; mine < net.mines; mine++) {
        net.numbers.rhs()[mine] *= 1.2;
      }
      Solution after = workspace.solve(net.numbers, Start.WARM);
      assertThat(after.objective()).isLessThanOrEqualTo(costBefore + 1e-7 * Math.abs(costBefore));
      double sumBefore = 0;
      double sumAfter = 0;
      for (int mine = 0; mine < net.mines; mine++) {
        sumBefore += before[mine] * net.numbers.rhs()[mine];
        sumAfter += after.dual(mine) * net.numbers.rhs()[mine];
      }
      assertThat(sumAfter)
          .as("scarcity rent, seed %d", seed)
          .isGreaterThanOrEqualTo(
              sumBefore - OptimalityCertificate.TOLERANCE * (1 + Math.abs(costBefore)));
    }
  }

  @Test
  void dualsOfLimitsAreNeverPositiveAndOfNeedsNeverNegative() {
    for (int seed = 0; seed < 200; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, seed % 2 == 0);
      Solution solution = net.program.newWorkspace().solve(net.numbers, Start.COLD);
      for (int i = 0; i < net.program.rows(); i++) {
        switch (net.program.sense(i)) {
          case AT_MOST -> assertThat(solution.dual(i)).isLessThanOrEqualTo(1e-7);
          case AT_LEAST -> assertThat(solution.dual(i)).isGreaterThanOrEqualTo(-1e-7);
          case EQUAL -> {}
        }
      }
    }
  }

  @Test
  void aDualIsTheSlopeOfTheOptimalCost() {
    RandomNetwork net = RandomNetwork.of(7, true);
    Workspace workspace = net.program.newWorkspace();
    int row = net.program.rows() - 2;
    double dual = workspace.solve(net.numbers, Start.COLD).dual(row);
    double h = 1e-3;
    net.numbers.rhs()[row] += h;
    double up = workspace.solve(net.numbers, Start.COLD).objective();
    net.numbers.rhs()[row] -= 2 * h;
    double down = workspace.solve(net.numbers, Start.COLD).objective();
    assertThat((up - down) / (2 * h)).isCloseTo(dual, within(1e-4 * Math.abs(dual)));
  }

  @Test
  void warmAndColdReachTheSameOptimum() throws IOException {
    MpsModel model = MpsModel.resource("speqp40");
    Workspace warm = model.program.newWorkspace();
    Workspace cold = model.program.newWorkspace();
    warm.solve(model.numbers, Start.COLD);
    SplittableRandom random = new SplittableRandom(3);
    double[] linear = model.numbers.linear();
    double[] original = linear.clone();
    for (int round = 0; round < 50; round++) {
      for (int j = 0; j < linear.length; j++) {
        linear[j] = original[j] * (1 + 0.2 * (random.nextDouble() - 0.5));
      }
      double w = warm.solve(model.numbers, Start.WARM).objective();
      double c = cold.solve(model.numbers, Start.COLD).objective();
      assertThat(w).isCloseTo(c, within(1e-9 * Math.abs(c)));
    }
  }

  @Test
  void coldSolvesRepeatBitForBitWhateverCameBefore() throws IOException {
    MpsModel model = MpsModel.resource("spelp40");
    Workspace used = model.program.newWorkspace();
    Solution first = used.solve(model.numbers, Start.COLD);
    double[] dual = new double[model.program.rows()];
    first.copyDual(dual);
    model.numbers.linear()[3] += 1;
    used.solve(model.numbers, Start.WARM);
    model.numbers.linear()[3] -= 1;
    Solution again = used.solve(model.numbers, Start.COLD);
    for (int i = 0; i < dual.length; i++) {
      assertThat(Double.doubleToLongBits(again.dual(i)))
          .isEqualTo(Double.doubleToLongBits(dual[i]));
    }
  }

  /** One supplier at cost 10, demand p = p0 (q/q0)^(-1/e): the price is 10 in closed form. */
  @Test
  void isoelasticDemandMeetsMarginalCostInClosedForm() {
    SparseMatrix.Builder a = SparseMatrix.withRows(1);
    a.column();
    a.entry(0, 1);
    a.column();
    a.entry(0, -1);
    CompiledProgram program = CompiledProgram.compile(a.build(), List.of(RowSense.EQUAL));
    ProgramNumbers numbers = program.newNumbers();
    for (double elasticity : new double[] {0.1, 0.3, 1, 2.5}) {
      double p0 = 40;
      double q0 = 1000;
      numbers.linear()[0] = 10;
      numbers.power(1, -p0 * StrictMath.pow(q0, 1 / elasticity), 0, -1 / elasticity);
      Solution solution = program.newWorkspace().solve(numbers, Start.COLD);
      double expected = q0 * StrictMath.pow(10 / p0, -elasticity);
      assertThat(solution.primal(1)).isCloseTo(expected, within(1e-6 * expected));
      assertThat(solution.dual(0)).isCloseTo(10, within(1e-6));
    }
  }
}
