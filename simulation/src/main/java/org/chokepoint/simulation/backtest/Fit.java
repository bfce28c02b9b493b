package org.chokepoint.simulation.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.simulation.ensemble.Draws;

/**
 * Finds draws near the fit's targets by sequential approximate Bayesian computation (Toni et al.
 * 2009, J. R. Soc. Interface 6:187, without weights): the first generation is drawn from the
 * priors; each next one steps from the nearest tenth so far, in the unit cube of the priors, by
 * ever smaller steps; the nearest of all generations are kept. Distance is the root mean square of
 * the logarithmic error over the targets.
 */
final class Fit {
  static final int GENERATIONS = 4;
  private static final double KEPT = 0.1;
  private static final int FEWEST = 5;
  private static final double FIRST_STEP = 0.25;

  private record Draw(double[] unit, double error) {}

  private final Draws draws;
  private final RandomStreams streams;
  private final Function<List<double[]>, Map<String, double[]>> engine;
  private final List<BacktestTarget> targets;

  /**
   * A fit.
   *
   * @param engine values of the fitted targets at points of the unit cube, by target
   */
  Fit(
      Draws draws,
      long seed,
      Function<List<double[]>, Map<String, double[]>> engine,
      List<BacktestTarget> targets) {
    this.draws = draws;
    this.streams = new RandomStreams(seed);
    this.engine = engine;
    this.targets = targets.stream().filter(BacktestTarget::fit).toList();
  }

  /** How many points are kept of generations of a size. */
  static int kept(int count) {
    return Math.max(FEWEST, (int) Math.round(KEPT * count));
  }

  /** The points kept of generations of a size, nearest first. */
  List<double[]> search(int count) {
    int kept = kept(count);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(draws.unit(i));
    }
    List<Draw> best = nearest(List.of(), points, kept);
    double step = FIRST_STEP;
    for (int g = 1; g < GENERATIONS; g++) {
      best = nearest(best, children(best, count, g, step), kept);
      step *= 0.6;
    }
    return best.stream().map(Draw::unit).toList();
  }

  private List<double[]> children(List<Draw> parents, int count, int generation, double step) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomGenerator random = streams.draw("generation-" + generation, i);
      double[] u = parents.get(i % parents.size()).unit().clone();
      for (int k = 0; k < u.length; k++) {
        u[k] = inside(u[k] + step * (2 * random.nextDouble() - 1));
      }
      points.add(u);
    }
    return points;
  }

  private static double inside(double u) {
    double v = u < 0 ? -u : u;
    v = v > 1 ? 2 - v : v;
    return Math.min(1 - 1e-9, Math.max(1e-9, v));
  }

  private List<Draw> nearest(List<Draw> old, List<double[]> points, int kept) {
    Map<String, double[]> values = engine.apply(points);
    List<Draw> all = new ArrayList<>(old);
    for (int i = 0; i < points.size(); i++) {
      all.add(new Draw(points.get(i), distance(values, i)));
    }
    all.sort(Comparator.comparingDouble(Draw::error));
    return List.copyOf(all.subList(0, Math.min(kept, all.size())));
  }

  private double distance(Map<String, double[]> values, int draw) {
    double sum = 0;
    for (BacktestTarget target : targets) {
      double[] of = values.getOrDefault(target.id(), new double[0]);
      double e = logError(of[draw], target);
      sum += e * e;
    }
    double rms = Math.sqrt(sum / targets.size());
    return Double.isNaN(rms) ? Double.POSITIVE_INFINITY : rms;
  }

  /** How far a value is from the observed range, as a logarithm; 0 within it. */
  static double logError(double value, BacktestTarget target) {
    double v = Double.isNaN(value) ? Double.NaN : Math.max(Backtest.SMALL, value);
    if (v >= target.low() && v <= target.high()) {
      return 0;
    }
    double nearest = v < target.low() ? target.low() : target.high();
    return StrictMath.log(v / Math.max(Backtest.SMALL, nearest));
  }
}
