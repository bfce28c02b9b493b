package org.chokepoint.response.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GainClippingTest {

  @Test
  void changesNoPortfoliosObjective() {
    for (long seed = 100; seed < 130; seed++) {
      PortfolioProblem whole = RandomProblems.draw(seed, new RiskMeasure(0.3, 0.5));
      PortfolioState before = new PortfolioState(new CompiledProblem(whole));
      PortfolioState after = new PortfolioState(new CompiledProblem(GainClipping.clip(whole)));
      Random random = new Random(seed);
      for (int draw = 0; draw < 30; draw++) {
        int[] portfolio = PortfolioState.emptyPortfolio(whole.groups());
        for (int j = 0; j < whole.choices().size(); j++) {
          if (random.nextInt(4) == 0) {
            portfolio[whole.choices().get(j).group()] = j;
          }
        }
        before.set(portfolio);
        after.set(portfolio);
        assertThat(after.objective()).isCloseTo(before.objective(), within(1e-9));
      }
    }
  }

  @Test
  void tightensTheRelaxation() {
    PortfolioProblem whole = RandomProblems.draw(3, RiskMeasure.NEUTRAL);
    try (ExtensiveForm loose = new ExtensiveForm(new CompiledProblem(whole), "GLOP", false);
        ExtensiveForm tight =
            new ExtensiveForm(new CompiledProblem(GainClipping.clip(whole)), "GLOP", false)) {
      assertThat(tight.solve().orElseThrow())
          .isGreaterThanOrEqualTo(loose.solve().orElseThrow() - 1e-9);
    }
  }
}
