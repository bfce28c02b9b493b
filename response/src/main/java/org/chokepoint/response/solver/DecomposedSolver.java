package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Bound from the relaxation tightened by budget cuts; portfolio from a local search that the
 * relaxation guides; what is left of the gap by branch and bound over the choices that reduced
 * costs do not rule out.
 */
final class DecomposedSolver implements PortfolioSolver {

  private static final String LINEAR = "GLOP";
  private static final String SECOND_LINEAR = "CLP";
  private static final String BRANCHING = "SCIP";
  private static final int RESTARTS = 4;
  private static final double PROMISING = 0.01;
  private static final double HALF_TAKEN = 0.2;
  private static final double USED = 1e-7;
  private static final long LARGEST_EXTENSIVE = 2_000_000;

  @Override
  public PortfolioSolution solve(PortfolioProblem problem, SolveLimits limits) {
    return new Run(problem, limits).solve();
  }

  /** One run. */
  private static final class Run {
    private final CompiledProblem p;
    private final SolveLimits limits;
    private final List<BudgetCut> cuts = new ArrayList<>();
    private double bound;
    private double[] fractions = {};
    private double[] reducedCosts = {};

    Run(PortfolioProblem problem, SolveLimits limits) {
      this.p = new CompiledProblem(GainClipping.clip(problem));
      this.limits = limits;
    }

    PortfolioSolution solve() {
      boolean small = size() <= LARGEST_EXTENSIVE;
      relax(small);
      String method = small ? "relaxation of the extensive form" : "L-shaped relaxation";
      LocalSearch search = search();
      method += ", " + cuts.size() + " budget cuts, local search";
      double best = search.bestObjective();
      boolean open = best - bound > limits.gap() * Math.abs(best);
      if (open && limits.branchNodes() != 0) {
        branch(search);
        method += ", branch and bound";
      }
      PortfolioState state = new PortfolioState(p);
      state.set(search.best());
      return PortfolioSolution.of(state, bound, method);
    }

    private long size() {
      long entries = 0;
      for (Block block : p.problem.blocks()) {
        entries += block.gains().size() + (long) block.recourse().rows() * 3;
      }
      return entries;
    }

    private void relax(boolean small) {
      try (Relaxation relaxation = relaxation(small, LINEAR)) {
        if (tighten(relaxation)) {
          return;
        }
      }
      try (Relaxation relaxation = relaxation(small, SECOND_LINEAR)) {
        if (!tighten(relaxation)) {
          throw new IllegalStateException("neither linear solver finds the relaxation's optimum");
        }
      }
    }

    private Relaxation relaxation(boolean small, String engine) {
      return small ? new ExtensiveForm(p, engine, false) : new LShaped(p, engine);
    }

    // Answers whether there is a bound at all; a later round that stalls leaves the one before.
    private boolean tighten(Relaxation relaxation) {
      BudgetCutting cutting = new BudgetCutting(p);
      for (int round = 0; ; round++) {
        OptionalDouble solved = relaxation.solve();
        if (solved.isEmpty()) {
          return round > 0;
        }
        bound = solved.getAsDouble();
        fractions = relaxation.fractions();
        reducedCosts = relaxation.reducedCosts();
        List<BudgetCut> broken =
            round < limits.cutRounds() ? cutting.of(fractions, reducedCosts) : List.of();
        if (broken.isEmpty()) {
          return true;
        }
        broken.forEach(relaxation::cut);
        cuts.addAll(broken);
      }
    }

    // Each restart owns what it learns, so side by side or in turn they find the same.
    private LocalSearch search() {
      List<LocalSearch> found =
          IntStream.range(0, RESTARTS).parallel().mapToObj(this::start).toList();
      LocalSearch best = found.get(0);
      for (LocalSearch other : found) {
        best = other.bestObjective() < best.bestObjective() ? other : best;
      }
      return best;
    }

    private LocalSearch start(int restart) {
      LocalSearch search = new LocalSearch(new CompiledProblem(p.problem), limits.seed() + restart);
      search.favour(promising());
      search.offer(rounded());
      search.improve(limits.searchMoves() / RESTARTS);
      return search;
    }

    private int[] promising() {
      List<Integer> promising = new ArrayList<>();
      for (int j = 0; j < p.choices; j++) {
        boolean cheap = Math.abs(reducedCosts[j]) < PROMISING * Math.abs(bound);
        boolean affordable = p.budgetRow[j] < 0 || p.draw[j] <= p.budget[p.budgetRow[j]];
        if (affordable && (fractions[j] > USED || cheap)) {
          promising.add(j);
        }
      }
      return promising.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] rounded() {
      List<Integer> order = new ArrayList<>();
      for (int j = 0; j < p.choices; j++) {
        if (fractions[j] > HALF_TAKEN) {
          order.add(j);
        }
      }
      order.sort(Comparator.comparingDouble((Integer j) -> -fractions[j]).thenComparing(j -> j));
      PortfolioState state = new PortfolioState(new CompiledProblem(p.problem));
      for (int j : order) {
        if (state.taken(p.group[j]) == PortfolioState.NONE && state.fits(j)) {
          state.move(p.group[j], j);
        }
      }
      return state.portfolio();
    }

    private void branch(LocalSearch search) {
      double best = search.bestObjective();
      try (ExtensiveForm form = new ExtensiveForm(p, BRANCHING, true)) {
        for (int j = 0; j < p.choices; j++) {
          if (bound + reducedCosts[j] > best + USED * Math.abs(best)) {
            form.first().forbid(j);
          }
        }
        cuts.forEach(form::cut);
        BranchAndBound branching = new BranchAndBound(p, form, BRANCHING);
        branching.hint(search.best());
        BranchAndBound.Found found = branching.run(limits.gap(), limits.branchNodes());
        bound = Math.max(bound, Math.min(best, found.bound()));
        search.offer(found.portfolio());
      }
    }
  }
}
