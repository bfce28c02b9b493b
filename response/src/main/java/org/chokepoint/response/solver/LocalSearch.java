package org.chokepoint.response.solver;

import java.util.random.RandomGenerator;
import org.chokepoint.model.random.RandomStreams;

/**
 * Looks for good portfolios: simulated annealing over single changes and exchanges within a budget,
 * then descent. Seeded, so that the same problem gives the same portfolio.
 */
final class LocalSearch {

  private static final double START_HEAT = 4e-3;
  private static final double END_HEAT = 3e-5;
  private static final double BETTER = 1e-9;
  private static final int RECHECK = 2000;

  private final CompiledProblem p;
  private final PortfolioState state;
  private final RandomGenerator random;
  private int[] favoured;
  private int[] best;
  private double bestObjective;

  LocalSearch(CompiledProblem problem, long seed) {
    this.p = problem;
    this.state = new PortfolioState(problem);
    this.random = new RandomStreams(seed).draw("response.local-search", 0);
    this.favoured = new int[p.choices];
    for (int j = 0; j < p.choices; j++) {
      favoured[j] = j;
    }
    this.best = state.portfolio();
    this.bestObjective = state.objective();
  }

  /** Draws candidates from these choices only, unless they are none. */
  void favour(int[] choices) {
    this.favoured = choices.length > 0 ? choices.clone() : favoured;
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
    int target = choice == before ? PortfolioState.NONE : choice;
    int given = PortfolioState.NONE;
    if (target != PortfolioState.NONE && !fitsAfterLeaving(target, before)) {
      given = victim(target, before);
      if (given == PortfolioState.NONE) {
        return now;
      }
    }
    int other = given == PortfolioState.NONE ? given : replacement(given, before);
    return attempt(new Exchange(group, before, target, given, other), now, heat);
  }

  private boolean fitsAfterLeaving(int target, int before) {
    return before == PortfolioState.NONE ? state.fits(target) : state.fitsWithout(target, before);
  }

  // One taken choice of the same budget that makes room by leaving.
  private int victim(int target, int before) {
    int start = random.nextInt(p.groups);
    for (int i = 0; i < p.groups; i++) {
      int taken = state.taken((start + i) % p.groups);
      if (taken != PortfolioState.NONE
          && taken != before
          && p.budgetRow[taken] == p.budgetRow[target]
          && state.fitsWithout(target, taken)) {
        return taken;
      }
    }
    return PortfolioState.NONE;
  }

  // Half of the time into the budget that the newcomer left, so that two options change places.
  private int replacement(int given, int before) {
    int[] others = p.choicesOfGroup[p.group[given]];
    int other = others[random.nextInt(others.length)];
    if (before != PortfolioState.NONE && random.nextBoolean()) {
      for (int candidate : others) {
        other = p.budgetRow[candidate] == p.budgetRow[before] ? candidate : other;
      }
      if (p.budgetRow[other] == p.budgetRow[before]) {
        return state.fitsWithout(other, before) ? other : PortfolioState.NONE;
      }
    }
    return p.budgetRow[other] != p.budgetRow[given] && state.fits(other)
        ? other
        : PortfolioState.NONE;
  }

  private double attempt(Exchange e, double now, double heat) {
    make(e);
    double then = state.objective();
    boolean keep = then <= now || random.nextDouble() < StrictMath.exp((now - then) / heat);
    if (!keep) {
      undo(e);
      return now;
    }
    if (then < bestObjective - BETTER * Math.abs(bestObjective)) {
      keepIfBest();
    }
    return then;
  }

  private void make(Exchange e) {
    if (e.given() != PortfolioState.NONE) {
      state.move(p.group[e.given()], PortfolioState.NONE);
    }
    state.move(e.group(), e.target());
    if (e.other() != PortfolioState.NONE) {
      state.move(p.group[e.given()], e.other());
    }
  }

  private void undo(Exchange e) {
    state.move(e.group(), e.before());
    if (e.given() != PortfolioState.NONE) {
      state.move(p.group[e.given()], e.given());
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
    if (choice == before || choice != PortfolioState.NONE && !fitsAfterLeaving(choice, before)) {
      return false;
    }
    double bound = bestObjective - BETTER * Math.abs(bestObjective);
    state.move(group, choice);
    if (state.objective() < bound && state.makeExact() < bound) {
      bestObjective = state.objective();
      best = state.portfolio();
      return true;
    }
    state.move(group, before);
    return false;
  }

  int[] best() {
    return best.clone();
  }

  double bestObjective() {
    return bestObjective;
  }

  private record Exchange(int group, int before, int target, int given, int other) {}
}
