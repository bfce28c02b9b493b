package org.chokepoint.response.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published capacity instance, where it is at hand. Reference: SCIP bound 4670 after 90 s. */
class PublishedInstanceTest {

  private static final double SCIP_BOUND = 4670.6;
  private static final double RELAXATION = 4628.978;

  private static Path instance() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/targets/solver/capex.mps.gz"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "the published instance is not at hand");
    return folder.resolve("shared/targets/solver/capex.mps.gz");
  }

  @Test
  void comesWithinTwoPerCentWithAValidBound() throws IOException {
    PortfolioProblem problem = PortfolioBenchmark.published(instance());
    PortfolioSolution solution =
        PortfolioSolver.standard().solve(problem, new SolveLimits(0.01, 40_000, 3, 0, 1));
    assertThat(solution.gap()).isLessThan(0.025);
    assertThat(solution.lowerBound()).isGreaterThan(RELAXATION);
    assertThat(solution.objective()).isGreaterThan(SCIP_BOUND);
  }
}
