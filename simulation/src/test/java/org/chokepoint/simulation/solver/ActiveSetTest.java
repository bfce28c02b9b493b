package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActiveSetTest {
  @Test
  void aSmallChangeOfAnElasticMarketTakesFewSolvesAndEndsExact() throws IOException {
    MpsModel model = MpsModel.resource("speqp40");
    Workspace warm = model.program.newWorkspace();
    Workspace cold = model.program.newWorkspace();
    warm.solve(model.numbers, Start.COLD);
    double[] original = model.numbers.linear().clone();
    SplittableRandom random = new SplittableRandom(5);
    int solves = 0;
    for (int round = 0; round < 40; round++) {
      for (int j = 0; j < original.length; j++) {
        model.numbers.linear()[j] = original[j] * (1 + 0.02 * (random.nextDouble() - 0.5));
      }
      Solution solution = warm.solve(model.numbers, Start.WARM);
      solves += solution.iterations();
      assertThat(solution.certificate().worst()).isLessThan(1e-9);
      double expected = cold.solve(model.numbers, Start.COLD).objective();
      assertThat(solution.objective()).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
    }
    assertThat(solves).isLessThan(40 * 6);
  }

  /** Bounds that close, rows that tighten, and changes far too large for the set before. */
  @Test
  void warmSolvesOfRandomElasticNetworksReachTheColdOptimum() {
    for (int seed = 0; seed < 300; seed++) {
      RandomNetwork net = RandomNetwork.of(seed, true);
      Workspace warm = net.program.newWorkspace();
      warm.solve(net.numbers, Start.COLD);
      SplittableRandom random = new SplittableRandom(seed);
      for (int round = 0; round < 6; round++) {
        double share = round < 3 ? 0.02 : 0.5;
        change(net.numbers.linear(), share, random);
        change(net.numbers.rhs(), share, random);
        int closing = random.nextInt(net.program.columns());
        double before = net.numbers.upper()[closing];
        boolean lane = net.numbers.quadratic()[closing] == 0;
        net.numbers.upper()[closing] = lane ? 0.1 : before;
        double w = warm.solve(net.numbers, Start.WARM).objective();
        double c = net.program.newWorkspace().solve(net.numbers, Start.COLD).objective();
        assertThat(w)
            .as("seed %d, round %d", seed, round)
            .isCloseTo(c, within(1e-8 * (1 + Math.abs(c))));
        net.numbers.upper()[closing] = before;
      }
    }
  }

  private static void change(double[] values, double share, SplittableRandom random) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= 1 + share * (random.nextDouble() - 0.5);
    }
  }
}
