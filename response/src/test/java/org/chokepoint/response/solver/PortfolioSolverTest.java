package org.chokepoint.response.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioSolverTest {

  private static final RiskMeasure AVERSE = new RiskMeasure(0.5, 0.6);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void findsWhatFullEnumerationFinds(long seed) {
    for (RiskMeasure risk : List.of(RiskMeasure.NEUTRAL, AVERSE)) {
      PortfolioProblem drawn = RandomProblems.draw(seed, risk);
      PortfolioProblem problem = seed % 2 == 0 ? carried(drawn) : drawn;
      PortfolioSolution solution = PortfolioSolver.standard().solve(problem, SolveLimits.EXACT);
      double best = RandomProblems.enumerate(problem);
      assertThat(solution.objective()).isCloseTo(best, within(1e-6 * best));
      assertThat(solution.lowerBound()).isCloseTo(best, within(1e-5 * best));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15})
  void whatABudgetLeavesBuysLaterWhereItCarriesOver(long seed) {
    PortfolioProblem problem = RandomProblems.draw(seed, AVERSE);
    List<Double> budgets = new ArrayList<>(problem.budgets());
    budgets.set(1, budgets.get(0) + budgets.get(1));
    budgets.set(0, 0.0);
    double late =
        PortfolioSolver.standard()
            .solve(problem.withBudgets(budgets), SolveLimits.EXACT)
            .objective();
    double carried =
        PortfolioSolver.standard().solve(carried(problem), SolveLimits.EXACT).objective();
    double lapsing = PortfolioSolver.standard().solve(problem, SolveLimits.EXACT).objective();
    assertThat(carried).isLessThanOrEqualTo(Math.min(late, lapsing) + 1e-6);
  }

  @ParameterizedTest
  @ValueSource(longs = {16, 17, 18, 19})
  void cutsRaiseTheBoundAndNeverAboveTheOptimum(long seed) {
    PortfolioProblem problem = RandomProblems.draw(seed, AVERSE);
    CompiledProblem p = new CompiledProblem(problem);
    double bound = new BranchAndBound(p).rootBound(PortfolioState.emptyPortfolio(p.groups), 8);
    double best = RandomProblems.enumerate(problem);
    try (ExtensiveForm relaxed = new ExtensiveForm(p, "GLOP", false)) {
      assertThat(bound).isBetween(relaxed.solve().orElseThrow() - 1e-6 * best, best * (1 + 1e-7));
    }
  }

  private static PortfolioProblem carried(PortfolioProblem p) {
    return new PortfolioProblem(
        p.choices(), p.groups(), p.budgets(), true, p.probabilities(), p.blocks(), p.risk());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void theBoundNeverExceedsTheOptimum(long seed) {
    PortfolioProblem problem = RandomProblems.draw(seed, AVERSE);
    SolveLimits limits = new SolveLimits(0, 200, 3, 0, seed);
    PortfolioSolution solution = PortfolioSolver.standard().solve(problem, limits);
    double best = RandomProblems.enumerate(problem);
    assertThat(solution.lowerBound()).isLessThanOrEqualTo(best * (1 + 1e-7));
    assertThat(solution.objective()).isGreaterThanOrEqualTo(best * (1 - 1e-7));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void bothRelaxationsAgree(long seed) {
    CompiledProblem p = new CompiledProblem(RandomProblems.draw(seed, AVERSE));
    try (ExtensiveForm extensive = new ExtensiveForm(p, "GLOP", false);
        LShaped decomposed = new LShaped(p, "GLOP")) {
      double whole = extensive.solve().orElseThrow();
      assertThat(decomposed.solve().orElseThrow()).isCloseTo(whole, within(1e-6 * whole));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void moreBudgetNeverRaisesTheLoss(long seed) {
    PortfolioProblem problem = RandomProblems.draw(seed, AVERSE);
    double before = Double.POSITIVE_INFINITY;
    for (double factor : new double[] {0, 0.5, 1, 1.5, 3}) {
      List<Double> budgets = new ArrayList<>();
      problem.budgets().forEach(b -> budgets.add(b * factor));
      double now =
          PortfolioSolver.standard()
              .solve(problem.withBudgets(budgets), SolveLimits.EXACT)
              .objective();
      assertThat(now).isLessThanOrEqualTo(before + 1e-9);
      before = now;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void anOptionThatCostsNothingAndHelpsIsTaken(long seed) {
    PortfolioProblem drawn = RandomProblems.draw(seed, RiskMeasure.NEUTRAL);
    int free = drawn.choices().size();
    List<Choice> choices = new ArrayList<>(drawn.choices());
    choices.add(new Choice("gift", drawn.groups(), -1, 0, 0));
    List<Block> blocks = new ArrayList<>();
    for (Block b : drawn.blocks()) {
      List<Block.Gain> gains = new ArrayList<>(b.gains());
      gains.add(new Block.Gain(free, 0, 0.5));
      gains.add(new Block.Gain(free, 1, 0.5));
      blocks.add(new Block(b.scenario(), b.recourse(), b.scale(), b.need(), gains));
    }
    PortfolioProblem problem =
        new PortfolioProblem(
            choices,
            drawn.groups() + 1,
            drawn.budgets(),
            false,
            drawn.probabilities(),
            blocks,
            RiskMeasure.NEUTRAL);
    PortfolioSolution solution = PortfolioSolver.standard().solve(problem, SolveLimits.EXACT);
    assertThat(solution.taken()).contains(free);
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62})
  void theSameProblemGivesTheSamePortfolio(long seed) {
    PortfolioProblem problem = RandomProblems.draw(seed, AVERSE);
    PortfolioSolver solver = PortfolioSolver.standard();
    assertThat(solver.solve(problem, SolveLimits.QUICK))
        .isEqualTo(solver.solve(problem, SolveLimits.QUICK));
  }
}
