package org.chokepoint.simulation.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Which input drives a result: the elementary effects of Morris (1991), Technometrics 33:161, with
 * the mean of absolute effects of Campolongo et al. (2007). Each trajectory changes one input at a
 * time by half its range.
 */
public final class Sensitivity {
  private static final double STEP = 0.5;

  /**
   * The effect of an input on a measure.
   *
   * @param input name of the input
   * @param meanAbsolute mean absolute change of the measure over half the input's range
   * @param spread standard deviation of the change: interaction and curvature
   */
  public record Effect(String input, double meanAbsolute, double spread) {}

  private final Ensemble ensemble;
  private final Draws draws;
  private final RandomStreams streams;

  /** A sensitivity analysis of an ensemble's inputs. */
  public Sensitivity(Ensemble ensemble, Draws draws, long seed) {
    this.ensemble = ensemble;
    this.draws = draws;
    this.streams = new RandomStreams(seed);
  }

  /**
   * Effects on the first measure of the ensemble, largest first.
   *
   * @param trajectories trajectories, each of one run an input and one more
   */
  public List<Effect> morris(
      Scenario scenario, int trajectories, int threads, Ensemble.Progress progress) {
    int k = draws.inputs().size();
    List<double[]> points = new ArrayList<>();
    int[][] order = new int[trajectories][];
    for (int r = 0; r < trajectories; r++) {
      RandomGenerator random = streams.draw("morris", r);
      order[r] = shuffled(k, random);
      double[] at = new double[k];
      for (int i = 0; i < k; i++) {
        at[i] = 0.05 + 0.4 * random.nextDouble() + (random.nextBoolean() ? STEP : 0);
      }
      points.add(at.clone());
      for (int i : order[r]) {
        at[i] += at[i] < STEP ? STEP : -STEP;
        points.add(at.clone());
      }
    }
    double[][] rows = ensemble.at(scenario, draws, points, threads, progress);
    return effects(points, rows, order);
  }

  private List<Effect> effects(List<double[]> points, double[][] rows, int[][] order) {
    int k = draws.inputs().size();
    double[][] change = new double[k][order.length];
    for (int r = 0; r < order.length; r++) {
      for (int s = 0; s < k; s++) {
        int at = r * (k + 1) + s;
        int i = order[r][s];
        double sign = points.get(at + 1)[i] > points.get(at)[i] ? 1 : -1;
        change[i][r] = sign * (rows[at + 1][0] - rows[at][0]);
      }
    }
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      effects.add(effect(draws.inputs().get(i).name(), change[i]));
    }
    effects.sort(Comparator.comparingDouble((Effect e) -> -e.meanAbsolute()));
    return effects;
  }

  private static Effect effect(String name, double[] change) {
    double absolute = 0;
    double mean = 0;
    for (double c : change) {
      absolute += Math.abs(c) / change.length;
      mean += c / change.length;
    }
    double square = 0;
    for (double c : change) {
      square += (c - mean) * (c - mean) / Math.max(1, change.length - 1);
    }
    return new Effect(name, absolute, Math.sqrt(square));
  }

  private static int[] shuffled(int k, RandomGenerator random) {
    int[] order = new int[k];
    for (int i = 0; i < k; i++) {
      order[i] = i;
    }
    for (int i = k - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
}
