package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * The relaxation guides a local search, beside which rounds of cuts raise its bound; what is left
 * of the gap is closed by branch and bound over the choices that reduced costs do not rule out.
 */
final class DecomposedSolver implements PortfolioSolver {

  // Where many duals are as good, GLOP's tell more of the choices apart than CLP's.
  private static final String LINEAR = "GLOP";
  private static final String SECOND_LINEAR = "CLP";
  private static final int RESTARTS = 8;
  private static final int SIDE_BY_SIDE = 2;
  private static final double PROMISING = 0.002;
  private static final double HALF_TAKEN = 0.2;
  private static final double USED = 1e-7;
  private static final long LARGEST_EXTENSIVE = 2_000_000;

  @Override
  public PortfolioSolution solve(PortfolioProblem problem, SolveLimits limits) {
    return new Run(problem, limits).solve();
  }

  /** One run. */
  private static final class Run {
    private final PortfolioProblem problem;
    private final SolveLimits limits;
    private final CompiledProblem p;
    private double relaxed;
    private double bound;
    private double[] fractions = {};
    private double[] reducedCosts = {};

    Run(PortfolioProblem problem, SolveLimits limits) {
      this.problem = GainClipping.clip(problem);
      this.p = new CompiledProblem(this.problem);
      this.limits = limits;
    }

    PortfolioSolution solve() {
      boolean small = size() <= LARGEST_EXTENSIVE;
      relax(small);
      String method = small ? "relaxation of the extensive form" : "L-shaped relaxation";
      int[] rounded = rounded();
      boolean cut = small && limits.cutRounds() > 0;
      ForkJoinTask<Double> cutBound =
          ForkJoinTask.adapt(() -> cut ? rootBound(rounded) : relaxed).fork();
      int[] promising = promising();
      LocalSearch search = search(0, promising, rounded);
      bound = Math.max(relaxed, cutBound.join());
      method += (cut ? " with cuts" : "") + ", local search";
      for (int restart = SIDE_BY_SIDE; isOpen(search) && restart < RESTARTS; ) {
        search = better(search, search(restart, promising, rounded));
        restart += SIDE_BY_SIDE;
      }
      if (isOpen(search) && limits.branchNodes() != 0) {
        branch(search);
        method += ", branch and bound";
      }
      PortfolioState state = new PortfolioState(p);
      state.set(search.best());
      return PortfolioSolution.of(state, bound, method);
    }

    private long size() {
      long entries = 0;
      for (Block block : problem.blocks()) {
        entries += block.gains().size() + (long) block.recourse().rows() * 3;
      }
      return entries;
    }

    private void relax(boolean small) {
      if (!relax(small, LINEAR) && !relax(small, SECOND_LINEAR)) {
        throw new IllegalStateException("neither linear solver finds the relaxation's optimum");
      }
    }

    private boolean relax(boolean small, String engine) {
      try (Relaxation relaxation =
          small ? new ExtensiveForm(p, engine, false) : new LShaped(p, engine)) {
        OptionalDouble solved = relaxation.solve();
        if (solved.isEmpty()) {
          return false;
        }
        relaxed = solved.getAsDouble();
        fractions = relaxation.fractions();
        reducedCosts = relaxation.reducedCosts();
        return true;
      }
    }

    private double rootBound(int[] hint) {
      return new BranchAndBound(new CompiledProblem(problem)).rootBound(hint, limits.cutRounds());
    }

    private boolean isOpen(LocalSearch search) {
      double best = search.bestObjective();
      return best - bound > limits.gap() * Math.abs(best);
    }

    // Each restart owns what it learns, so side by side or in turn they find the same.
    private LocalSearch search(int firstRestart, int[] promising, int[] rounded) {
      return IntStream.range(firstRestart, firstRestart + SIDE_BY_SIDE)
          .parallel()
          .mapToObj(restart -> searchOnce(restart, promising, rounded))
          .reduce(Run::better)
          .orElseThrow();
    }

    private static LocalSearch better(LocalSearch a, LocalSearch b) {
      return b.bestObjective() < a.bestObjective() ? b : a;
    }

    private LocalSearch searchOnce(int restart, int[] promising, int[] rounded) {
      LocalSearch search =
          new LocalSearch(new CompiledProblem(problem), limits.seed() + restart, promising);
      search.offer(rounded);
      search.improve(limits.searchMoves() / RESTARTS);
      return search;
    }

    private int[] promising() {
      return IntStream.range(0, p.choices)
          .filter(j -> !p.isOutOfReach(j))
          .filter(j -> fractions[j] > USED || reducedCosts[j] < PROMISING * Math.abs(relaxed))
          .toArray();
    }

    private int[] rounded() {
      List<Integer> order = new ArrayList<>();
      for (int j = 0; j < p.choices; j++) {
        if (fractions[j] > HALF_TAKEN) {
          order.add(j);
        }
      }
      order.sort(Comparator.comparingDouble((Integer j) -> -fractions[j]).thenComparing(j -> j));
      PortfolioState state = new PortfolioState(p);
      for (int j : order) {
        if (state.taken(p.group[j]) == PortfolioState.NONE && state.fits(j)) {
          state.change(p.group[j], j);
        }
      }
      state.settle();
      state.keep();
      return state.portfolio();
    }

    private void branch(LocalSearch search) {
      double best = search.bestObjective();
      List<Integer> forbidden =
          IntStream.range(0, p.choices)
              .filter(j -> relaxed + reducedCosts[j] > best + USED * Math.abs(best))
              .boxed()
              .toList();
      BranchAndBound.Found found =
          new BranchAndBound(p).solve(search.best(), forbidden, limits.gap(), limits.branchNodes());
      bound = Math.max(bound, Math.min(best, found.bound()));
      search.offer(found.portfolio());
    }
  }
}
