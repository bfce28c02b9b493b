package org.chokepoint.simulation.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.NoEquilibriumException;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * Runs a scenario in many draws of what is uncertain. Each draw has a model, a workspace and a row
 * of its own, so the result is the same to the bit on one thread and on many.
 */
public final class Ensemble {

  /** Told after each finished draw. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A draw is done.
     *
     * @param done finished draws
     * @param all all draws
     */
    void done(int done, int all);
  }

  private final Function<MarketParameters, MarketModel> models;
  private final MarketParameters parameters;
  private final List<Measure> measures;

  /**
   * An ensemble.
   *
   * @param models makes the market model of a set of parameters
   * @param parameters central values of what is not drawn
   * @param measures what is taken from each outcome
   */
  public Ensemble(
      Function<MarketParameters, MarketModel> models,
      MarketParameters parameters,
      List<Measure> measures) {
    this.models = models;
    this.parameters = parameters;
    this.measures = List.copyOf(measures);
  }

  /**
   * Runs draws 0 to count - 1. A draw whose market has no certified optimum is counted in {@link
   * EnsembleResult#failed} and left out of the statistics.
   *
   * @param threads threads to use, at least 1; does not change the result
   */
  public EnsembleResult run(
      Scenario scenario, Draws draws, int count, int threads, Progress progress) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(draws.unit(i));
    }
    double[][] rows = at(scenario, draws, points, threads, progress);
    return new EnsembleResult(
        measures.stream().map(Measure::name).toList(), draws.inputs(), draws, rows);
  }

  /** The measures at points of the unit cube, one row a point; NaN for a failed draw. */
  public double[][] at(
      Scenario scenario, Draws draws, List<double[]> points, int threads, Progress progress) {
    double[][] rows = new double[points.size()][];
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Future<?>> waiting = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        int row = i;
        waiting.add(
            pool.submit(
                () -> {
                  rows[row] = one(scenario, draws, points.get(row));
                  progress.done(done.incrementAndGet(), rows.length);
                }));
      }
      for (Future<?> f : waiting) {
        f.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the ensemble was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
    return rows;
  }

  private double[] one(Scenario scenario, Draws draws, double[] unit) {
    double[] values = draws.values(unit);
    double[] row = new double[measures.size()];
    Outcome outcome;
    try {
      MarketModel model = models.apply(draws.parameters(parameters, values));
      outcome = new Simulation(model).run(draws.scenario(scenario, values));
    } catch (NoEquilibriumException e) {
      java.util.Arrays.fill(row, Double.NaN);
      return row;
    }
    for (int m = 0; m < row.length; m++) {
      row[m] = measures.get(m).of().applyAsDouble(outcome);
    }
    return row;
  }
}
