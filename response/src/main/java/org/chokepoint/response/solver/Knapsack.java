package org.chokepoint.response.solver;

/**
 * The most value that fits into a budget, item after item, on a grid that rounds weights down and
 * room up: never less than the truth, so that a cut lifted with it is valid.
 */
final class Knapsack {

  private final double capacity;
  private final double step;
  private final double[] best;

  Knapsack(double capacity, int steps) {
    this.capacity = capacity;
    this.step = capacity > 0 ? capacity / steps : 1;
    this.best = new double[steps + 1];
  }

  /** Adds an item that may be packed once. */
  void add(double weight, double value) {
    int w = (int) Math.floor(weight / step);
    for (int room = best.length - 1; room >= w; room--) {
      best[room] = Math.max(best[room], best[room - w] + value);
    }
  }

  /** The most value in what is left beside an item of some weight; 0 if the item does not fit. */
  double bestWithout(double weight) {
    double left = capacity - weight;
    return left < 0 ? 0 : best[Math.min(best.length - 1, (int) Math.ceil(left / step))];
  }
}
