package org.chokepoint.simulation.outcome;

import java.util.stream.IntStream;
import org.chokepoint.model.id.PlaceCode;

/** How long a buyer that keeps to its suppliers can keep up full use. */
final class Survival {
  private Survival() {}

  /** Months from the first month of effect; the rest of the horizon if stocks last. */
  static double months(Outcome outcome, int good, PlaceCode place, int first) {
    Track run = outcome.run();
    Track base = outcome.base();
    int p = run.grid().places().indexOf(place);
    int[] lanes = lanesTo(run.grid(), good, place);
    double stock = first == 0 ? base.stock(0, good, p) : run.stock(first - 1, good, p);
    for (int t = first; t < run.months(); t++) {
      double use = base.taken(t, good, p);
      double next = Math.min(stock, stock + usualSupply(outcome, t, lanes) - use);
      double least = outcome.basis().workingMinimum() * use;
      if (use > 0 && next < least) {
        return t - first + Math.max(0, stock - least) / Math.max(1e-12, stock - next);
      }
      stock = next;
    }
    return run.months() - first;
  }

  private static int[] lanesTo(Grid grid, int good, PlaceCode to) {
    return IntStream.range(0, grid.lanes().size())
        .filter(k -> grid.lanes().get(k).good() == good && grid.lanes().get(k).to().equals(to))
        .toArray();
  }

  private static double usualSupply(Outcome outcome, int t, int[] lanes) {
    double sum = 0;
    for (int k : lanes) {
      sum += Math.min(outcome.run().lane(t, k), outcome.base().lane(t, k));
    }
    return sum;
  }
}
