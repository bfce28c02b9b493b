package org.chokepoint.simulation.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.market.BaseMarkets;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Holds the engine against history. The parameters marked as fitted are searched from their priors
 * for the draws that come nearest to the targets of 2010-2013 and of gallium in 2023 (see {@link
 * Fit}); everything later is predicted by the draws that were kept, with nothing changed. Intervals
 * hold 90 per cent of the kept draws, widened by the spread of their error on the fit's own targets
 * of the same class, because a model that misses the past by a factor cannot claim to know the
 * future better.
 */
public final class Backtest {
  private static final double Z90 = 1.645;
  static final double SMALL = 1e-3;

  /** An episode: chain and month of the picture its market is built from. */
  private record Episode(String name, String chain, YearMonth picture) {}

  private static final List<Episode> EPISODES =
      List.of(
          new Episode("quotas-2010", "rare-earths", YearMonth.of(2010, 1)),
          new Episode("gallium-2023", "gallium", YearMonth.of(2023, 6)),
          new Episode("heavy-2025", "rare-earths", YearMonth.of(2025, 1)));

  private final Function<YearMonth, SupplyPicture> pictures;
  private final MarketParameters parameters;
  private final long seed;
  private final Draws draws;

  /**
   * A backtest.
   *
   * @param pictures gives the supply picture of a month
   * @param parameters priors and values of what is not fitted
   * @param seed seed of the draws
   */
  public Backtest(
      Function<YearMonth, SupplyPicture> pictures, MarketParameters parameters, long seed) {
    this.pictures = pictures;
    this.parameters = parameters;
    this.seed = seed;
    List<Input> inputs = new ArrayList<>();
    for (MarketParameters.Entry e : parameters.entries()) {
      if (e.fitted()) {
        inputs.add(Input.prior(e));
      }
    }
    inputs.add(Input.strength("inspections", 0.1, 0.4));
    inputs.add(Input.strength("magnets", 0.6, 0.9));
    this.draws = new Draws(inputs, seed);
  }

  /**
   * Searches and runs it.
   *
   * @param count draws of each generation, at least 10
   * @param threads threads to use; does not change the result
   * @param progress told after each run of an episode
   */
  public BacktestReport run(int count, int threads, Ensemble.Progress progress) {
    List<BacktestTarget> targets = TargetFile.targets();
    int keeps = Fit.kept(count);
    Steps steps = new Steps(progress, 2 * count * Fit.GENERATIONS + EPISODES.size() * keeps);
    Fit fit =
        new Fit(draws, seed, points -> values(points, targets, true, threads, steps), targets);
    return report(fit.search(count), count * Fit.GENERATIONS, threads, steps);
  }

  /**
   * Runs the draws that an earlier search kept, without searching again.
   *
   * @param kept the draws
   * @throws IllegalArgumentException if they are of other inputs than are fitted now
   */
  public BacktestReport rerun(KeptDraws kept, int threads, Ensemble.Progress progress) {
    List<String> names = draws.inputs().stream().map(Input::name).toList();
    if (!kept.inputs().equals(names)) {
      throw new IllegalArgumentException(
          "the kept draws are of " + kept.inputs() + ", but fitted are " + names);
    }
    Steps steps = new Steps(progress, EPISODES.size() * kept.points().size());
    return report(kept.points(), kept.searched(), threads, steps);
  }

  private BacktestReport report(
      List<double[]> kept, int searched, int threads, Ensemble.Progress progress) {
    List<BacktestTarget> targets = TargetFile.targets();
    Map<String, double[]> values = new LinkedHashMap<>();
    values.putAll(values(kept, targets, true, threads, progress));
    values.putAll(values(kept, targets, false, threads, progress));
    Map<String, Double> spread = spread(targets, values);
    List<BacktestRow> rows = new ArrayList<>();
    for (BacktestTarget target : targets) {
      rows.add(row(target, values.getOrDefault(target.id(), new double[0]), spread));
    }
    List<String> names = draws.inputs().stream().map(Input::name).toList();
    return new BacktestReport(rows, fitted(kept), new KeptDraws(names, searched, kept, spread));
  }

  /** Counts the runs of all batches together. */
  private static final class Steps implements Ensemble.Progress {
    private final Ensemble.Progress progress;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    Steps(Ensemble.Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    @Override
    public void done(int ofBatch, int batch) {
      progress.done(done.incrementAndGet(), all);
    }
  }

  /** The measured values of fitted or predicted targets at points, by target. */
  private Map<String, double[]> values(
      List<double[]> points,
      List<BacktestTarget> targets,
      boolean fit,
      int threads,
      Ensemble.Progress progress) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Episode episode : EPISODES) {
      List<BacktestTarget> of =
          targets.stream()
              .filter(t -> t.episode().equals(episode.name()) && t.fit() == fit)
              .toList();
      if (!of.isEmpty()) {
        double[][] rows = run(episode, of, points, threads, progress);
        for (int m = 0; m < of.size(); m++) {
          int column = m;
          values.put(of.get(m).id(), Arrays.stream(rows).mapToDouble(r -> r[column]).toArray());
        }
      }
    }
    return values;
  }

  private double[][] run(
      Episode episode,
      List<BacktestTarget> of,
      List<double[]> points,
      int threads,
      Ensemble.Progress progress) {
    SupplyPicture picture = pictures.apply(episode.picture());
    Scenario scenario = TargetFile.episode(episode.name(), Names.of(picture));
    List<Measure> measures =
        of.stream().map(t -> new Measure(t.id(), o -> Measures.of(t, o))).toList();
    Ensemble ensemble =
        new Ensemble(
            p -> MarketModel.of(BaseMarkets.of(picture, episode.chain(), p), p),
            parameters,
            measures);
    return ensemble.at(scenario, draws, points, threads, progress);
  }

  /** Root mean square of the kept draws' errors on the fit's targets, by class of measure. */
  private static Map<String, Double> spread(
      List<BacktestTarget> targets, Map<String, double[]> values) {
    Map<String, double[]> sums = new java.util.TreeMap<>();
    for (BacktestTarget target : targets) {
      if (target.fit()) {
        double[] sum = sums.computeIfAbsent(Measures.type(target), c -> new double[2]);
        for (double v : values.getOrDefault(target.id(), new double[0])) {
          double e = Fit.logError(v, target);
          sum[0] += e * e;
          sum[1]++;
        }
      }
    }
    Map<String, Double> spread = new java.util.TreeMap<>();
    sums.forEach((type, sum) -> spread.put(type, Math.sqrt(sum[0] / sum[1])));
    return spread;
  }

  private static BacktestRow row(
      BacktestTarget target, double[] values, Map<String, Double> spread) {
    double[] kept =
        Arrays.stream(values)
            .filter(v -> !Double.isNaN(v))
            .map(v -> Math.max(SMALL, v))
            .sorted()
            .toArray();
    double median = quantile(kept, 0.5);
    Interval range = new Interval(quantile(kept, 0.05), median, quantile(kept, 0.95));
    double factor = StrictMath.exp(Z90 * spread.getOrDefault(Measures.type(target), 0.0));
    Interval predicted =
        new Interval(
            Math.min(range.low(), median / factor),
            median,
            Math.max(range.high(), median * factor));
    return new BacktestRow(target, range, predicted);
  }

  static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int i = (int) at;
    int next = Math.min(i + 1, sorted.length - 1);
    return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
  }

  private List<BacktestReport.Fitted> fitted(List<double[]> kept) {
    List<BacktestReport.Fitted> fitted = new ArrayList<>();
    for (int k = 0; k < draws.inputs().size(); k++) {
      int input = k;
      double[] values = kept.stream().mapToDouble(u -> draws.values(u)[input]).sorted().toArray();
      fitted.add(
          new BacktestReport.Fitted(
              draws.inputs().get(k).name(),
              draws.inputs().get(k).distribution().quantile(0.5),
              quantile(values, 0.1),
              quantile(values, 0.5),
              quantile(values, 0.9)));
    }
    return fitted;
  }
}
