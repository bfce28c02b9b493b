package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.chokepoint.model.random.RandomStreams;

/**
 * Looks for good portfolios: simulated annealing over ejection chains – a choice comes in, those
 * that stand in its way leave their budget and look for another – then descent. Seeded, so that the
 * same problem gives the same portfolio.
 */
final class LocalSearch {

  private static final double START_HEAT = 2e-3;
  private static final double END_HEAT = 3e-5;
  private static final double BETTER = 1e-9;
  private static final int RECHECK = 2000;
  private static final int MOST_EJECTED = 3;
  private static final int PLACES_TRIED = 4;

  private final CompiledProblem p;
  private final PortfolioState state;
  private final RandomGenerator random;
  private final int[] favoured;
  private final int[][] favouredOfGroup;
  private final int[] ejected = new int[MOST_EJECTED];
  private int[] best;
  private double bestObjective;

  /**
   * A search.
   *
   * @param favoured choices to draw from; if none, all
   */
  LocalSearch(CompiledProblem problem, long seed, int[] favoured) {
    this.p = problem;
    this.state = new PortfolioState(problem);
    this.random = new RandomStreams(seed).draw("response.local-search", 0);
    this.favoured =
        favoured.length > 0 ? favoured.clone() : IntStream.range(0, p.choices).toArray();
    this.favouredOfGroup =
        IntStream.range(0, p.groups)
            .mapToObj(g -> Arrays.stream(this.favoured).filter(j -> p.group[j] == g).toArray())
            .toArray(int[][]::new);
    this.best = state.portfolio();
    this.bestObjective = state.objective();
  }

  /** Takes a portfolio as a start if it is better than the best so far. */
  void offer(int[] portfolio) {
    state.set(portfolio);
    keepIfBest();
  }

  /** Anneals from the best portfolio for a number of moves, then descends. */
  void improve(int moves) {
    state.set(best);
    double now = state.objective();
    double heat = START_HEAT * Math.abs(now);
    double cooling = StrictMath.pow(END_HEAT / START_HEAT, 1.0 / Math.max(1, moves));
    for (int m = 1; m <= moves && favoured.length > 0; m++) {
      now = step(now, heat);
      heat *= cooling;
      if (m % RECHECK == 0) {
        now = state.makeExact();
        keepIfBest();
      }
    }
    keepIfBest();
    descend();
  }

  private double step(double now, double heat) {
    int choice = favoured[random.nextInt(favoured.length)];
    int group = p.group[choice];
    int before = state.taken(group);
    if (choice == before) {
      state.change(group, PortfolioState.NONE);
    } else if (!bring(choice, before)) {
      state.undo();
      return now;
    }
    double then = state.settle();
    boolean keep = then <= now || random.nextDouble() < StrictMath.exp((now - then) / heat);
    if (!keep) {
      state.undo();
      return now;
    }
    state.keep();
    if (then < bestObjective - BETTER * Math.abs(bestObjective)) {
      keepIfBest();
      return state.objective();
    }
    return then;
  }

  // Whether room could be made; what stood in the way has found another place or is left out.
  private boolean bring(int choice, int before) {
    int count = 0;
    for (int row = state.shortRow(choice, before); row >= 0; row = state.shortRow(choice, before)) {
      int victim = count < MOST_EJECTED ? takenIn(row, before) : PortfolioState.NONE;
      if (victim == PortfolioState.NONE) {
        return false;
      }
      ejected[count++] = victim;
      state.change(p.group[victim], PortfolioState.NONE);
    }
    state.change(p.group[choice], choice);
    for (int i = 0; i < count; i++) {
      place(p.group[ejected[i]], before);
    }
    return true;
  }

  private int takenIn(int row, int except) {
    int start = random.nextInt(p.groups);
    for (int i = 0; i < p.groups; i++) {
      int taken = state.taken((start + i) % p.groups);
      if (taken != PortfolioState.NONE && taken != except && p.drawsOn(taken, row)) {
        return taken;
      }
    }
    return PortfolioState.NONE;
  }

  // Half of the time into the budget that the newcomer left, so that two options change places.
  private void place(int group, int before) {
    int[] places = favouredOfGroup[group];
    if (before != PortfolioState.NONE && random.nextBoolean()) {
      for (int candidate : places) {
        if (p.budgetRow[candidate] == p.budgetRow[before] && state.fits(candidate)) {
          state.change(group, candidate);
          return;
        }
      }
    }
    for (int tried = 0; tried < PLACES_TRIED && places.length > 0; tried++) {
      int candidate = places[random.nextInt(places.length)];
      if (state.fits(candidate)) {
        state.change(group, candidate);
        return;
      }
    }
  }

  // The envelope may flatter a portfolio, so the best is kept only at its exact objective.
  private void keepIfBest() {
    double exact = state.makeExact();
    if (exact < bestObjective - BETTER * Math.abs(bestObjective)) {
      bestObjective = exact;
      best = state.portfolio();
    }
  }

  /** Takes single changes until none helps. */
  private void descend() {
    state.set(best);
    boolean better = true;
    while (better) {
      better = false;
      for (int g = 0; g < p.groups; g++) {
        better |= descendIn(g);
      }
    }
  }

  private boolean descendIn(int group) {
    boolean better = tryMove(group, PortfolioState.NONE);
    for (int choice : p.choicesOfGroup[group]) {
      better |= tryMove(group, choice);
    }
    return better;
  }

  private boolean tryMove(int group, int choice) {
    int before = state.taken(group);
    if (choice == before || choice != PortfolioState.NONE && state.shortRow(choice, before) >= 0) {
      return false;
    }
    state.change(group, choice);
    double bound = bestObjective - BETTER * Math.abs(bestObjective);
    if (state.settle() >= bound) {
      state.undo();
      return false;
    }
    state.keep();
    if (state.makeExact() < bound) {
      bestObjective = state.objective();
      best = state.portfolio();
      return true;
    }
    state.change(group, before);
    state.settle();
    state.keep();
    return false;
  }

  int[] best() {
    return best.clone();
  }

  double bestObjective() {
    return bestObjective;
  }
}
