package org.chokepoint.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.EnsembleResult;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An ensemble of 60 months of the controller's embargo. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DrawsBenchmark {
  private static final int COMPARED = 4;

  /** Number of draws. */
  @Param("20")
  public int draws = 20;

  /** Number of threads. */
  @Param({"1", "2"})
  public int threads = 1;

  private final SupplyPicture picture = MonthsBenchmark.picture();
  private final MarketParameters parameters = MarketParameters.standard();
  private final Ensemble ensemble =
      new Ensemble(
          p -> MarketModel.of(picture, p),
          parameters,
          List.of(new Measure("loss of the targets, USD", o -> o.targetLoss().total())));
  private final Draws inputs =
      new Draws(parameters.entries().stream().map(Input::known).toList(), 1);

  /** Refuses to time threads that change a bit of the results. */
  @Setup
  public void prepare() {
    String one = run(COMPARED, 1).digest();
    String two = run(COMPARED, 2).digest();
    if (!one.equals(two)) {
      throw new IllegalStateException("the digests differ: " + one + ", " + two);
    }
  }

  private EnsembleResult run(int count, int onThreads) {
    return ensemble.run(MonthsBenchmark.embargo(60), inputs, count, onThreads, (d, n) -> {});
  }

  /** All draws. */
  @Benchmark
  public EnsembleResult run() {
    return run(draws, threads);
  }
}
