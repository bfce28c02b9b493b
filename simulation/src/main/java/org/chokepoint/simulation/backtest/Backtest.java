package org.chokepoint.simulation.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.EnsembleResult;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.market.BaseMarkets;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Holds the engine against history. The parameters marked as fitted are drawn from their priors;
 * the tenth of the draws that come nearest to the targets of 2010-2013 and of gallium in 2023 (root
 * mean square of the logarithmic error) is kept; everything later is predicted by the kept draws
 * with nothing changed. Intervals hold 90 per cent of the kept draws, widened by the spread of
 * their error on the fit's own targets of the same class, because a model that misses the past by a
 * factor cannot claim to know the future better.
 */
public final class Backtest {
  private static final double KEPT = 0.1;
  private static final double Z90 = 1.645;
  private static final double SMALL = 1e-3;

  /** An episode: chain and month of the picture its market is built from. */
  private record Episode(String name, String chain, YearMonth picture) {}

  private static final List<Episode> EPISODES =
      List.of(
          new Episode("quotas-2010", "rare-earths", YearMonth.of(2010, 1)),
          new Episode("gallium-2023", "gallium", YearMonth.of(2023, 6)),
          new Episode("heavy-2025", "rare-earths", YearMonth.of(2025, 1)));

  private final Function<YearMonth, SupplyPicture> pictures;
  private final MarketParameters parameters;
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
    List<Input> inputs = new ArrayList<>();
    for (MarketParameters.Entry e : parameters.entries()) {
      if (e.fitted()) {
        inputs.add(Input.prior(e));
      }
    }
    inputs.add(Input.strength("inspections", 0.1, 0.3));
    inputs.add(Input.strength("magnets", 0.6, 0.9));
    this.draws = new Draws(inputs, seed);
  }

  /**
   * Runs it.
   *
   * @param count draws from the priors, at least 10
   * @param threads threads to use; does not change the result
   */
  public BacktestReport run(int count, int threads, Ensemble.Progress progress) {
    List<BacktestTarget> targets = TargetFile.targets();
    Map<String, EnsembleResult> results = new LinkedHashMap<>();
    for (Episode episode : EPISODES) {
      results.put(episode.name(), run(episode, targets, count, threads, progress));
    }
    double[] errors = errors(targets, results, count);
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> errors[i]));
    int kept = Math.max(5, (int) Math.round(KEPT * count));
    Integer[] best = Arrays.copyOf(order, kept);
    Map<String, Double> spread = spread(targets, results, best);
    List<BacktestRow> rows = new ArrayList<>();
    for (BacktestTarget target : targets) {
      rows.add(
          row(
              target,
              java.util.Objects.requireNonNull(results.get(target.episode())),
              best,
              spread));
    }
    return new BacktestReport(rows, fitted(best), count, kept, spread);
  }

  private EnsembleResult run(
      Episode episode,
      List<BacktestTarget> targets,
      int count,
      int threads,
      Ensemble.Progress progress) {
    SupplyPicture picture = pictures.apply(episode.picture());
    Scenario scenario = TargetFile.episode(episode.name(), names(picture));
    List<Measure> measures =
        targets.stream()
            .filter(t -> t.episode().equals(episode.name()))
            .map(t -> new Measure(t.id(), o -> Measures.of(t, o)))
            .toList();
    Ensemble ensemble =
        new Ensemble(
            p -> MarketModel.of(BaseMarkets.of(picture, episode.chain(), p), p),
            parameters,
            measures);
    return ensemble.run(scenario, draws, count, threads, progress);
  }

  private static Names names(SupplyPicture picture) {
    Names of = Names.of(picture);
    java.util.Set<String> materials = new java.util.TreeSet<>(of.materials());
    materials.add("Ga");
    return new Names(of.places(), of.members(), materials, of.entities(), of.facilities());
  }

  private static double[] errors(
      List<BacktestTarget> targets, Map<String, EnsembleResult> results, int count) {
    double[] errors = new double[count];
    int n = 0;
    for (BacktestTarget target : targets) {
      EnsembleResult result = results.get(target.episode());
      if (target.fit() && result != null) {
        double[] values = result.values(target.id());
        for (int i = 0; i < count; i++) {
          double e = logError(values[i], target);
          errors[i] += e * e;
        }
        n++;
      }
    }
    for (int i = 0; i < count; i++) {
      errors[i] = Math.sqrt(errors[i] / n);
    }
    return errors;
  }

  // Within the observed range there is no error.
  private static double logError(double value, BacktestTarget target) {
    double v = Math.max(SMALL, value);
    if (v >= target.low() && v <= target.high()) {
      return 0;
    }
    double nearest = v < target.low() ? target.low() : target.high();
    return StrictMath.log(v / Math.max(SMALL, nearest));
  }

  /** Root mean square of the kept draws' errors on the fit's targets, by class of measure. */
  private static Map<String, Double> spread(
      List<BacktestTarget> targets, Map<String, EnsembleResult> results, Integer[] best) {
    Map<String, double[]> sums = new java.util.TreeMap<>();
    for (BacktestTarget target : targets) {
      EnsembleResult result = results.get(target.episode());
      if (target.fit() && result != null) {
        double[] values = result.values(target.id());
        double[] sum = sums.computeIfAbsent(Measures.type(target), c -> new double[2]);
        for (int i : best) {
          double e = logError(values[i], target);
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
      BacktestTarget target, EnsembleResult result, Integer[] best, Map<String, Double> spread) {
    double[] all = result.values(target.id());
    double[] kept = new double[best.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.max(SMALL, all[best[i]]);
    }
    Arrays.sort(kept);
    double median = quantile(kept, 0.5);
    Interval parameters = new Interval(quantile(kept, 0.05), median, quantile(kept, 0.95));
    double factor = StrictMath.exp(Z90 * spread.getOrDefault(Measures.type(target), 0.0));
    Interval predicted =
        new Interval(
            Math.min(parameters.low(), median / factor),
            median,
            Math.max(parameters.high(), median * factor));
    return new BacktestRow(target, parameters, predicted);
  }

  private static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int i = (int) at;
    int next = Math.min(i + 1, sorted.length - 1);
    return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
  }

  private List<BacktestReport.Fitted> fitted(Integer[] best) {
    List<BacktestReport.Fitted> fitted = new ArrayList<>();
    for (int k = 0; k < draws.inputs().size(); k++) {
      double[] values = new double[best.length];
      for (int i = 0; i < best.length; i++) {
        values[i] = draws.values(draws.unit(best[i]))[k];
      }
      Arrays.sort(values);
      Input input = draws.inputs().get(k);
      fitted.add(
          new BacktestReport.Fitted(
              input.name(),
              input.distribution().quantile(0.5),
              quantile(values, 0.1),
              quantile(values, 0.5),
              quantile(values, 0.9)));
    }
    return fitted;
  }
}
