package org.chokepoint.bench;

import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.ensemble.Draws;
import org.chokepoint.simulation.ensemble.Ensemble;
import org.chokepoint.simulation.ensemble.EnsembleResult;
import org.chokepoint.simulation.ensemble.Input;
import org.chokepoint.simulation.ensemble.Measure;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;

/**
 * Processor time and allocation of runs on the real rare-earth market: medians after warm-up. The
 * argument is the number of draws of the ensemble, 20 unless given.
 */
public final class MarketBenchmark {
  private static final int RUNS = 7;
  private static final PlaceCode CONTROLLER = new PlaceCode("CHN");
  private static final YearMonth START = YearMonth.of(2026, 1);

  private MarketBenchmark() {}

  /** Prints one line a measurement. */
  public static void main(String[] args) {
    SupplyPicture picture = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12));
    MarketParameters parameters = MarketParameters.standard();
    MarketModel model = MarketModel.of(picture, parameters);
    System.out.println(model.size() + ", " + model.places().size() + " places");
    Simulation simulation = new Simulation(model);
    measure("model", 1, () -> MarketModel.of(model.base(), parameters));
    for (int months : new int[] {60, 120}) {
      Scenario embargo = embargo(months);
      measure("embargo, " + months + " months", months, () -> simulation.track(embargo));
      measure("calm, " + months + " months", months, () -> simulation.track(embargo.base()));
    }
    ensemble(picture, parameters, args.length > 0 ? Integer.parseInt(args[0]) : 20);
  }

  private static Scenario embargo(int months) {
    return StandardScenarios.access(CONTROLLER, List.of(), START, months);
  }

  private static void measure(String what, int months, Runnable run) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] ms = new double[RUNS];
    double[] kilobytes = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      run.run();
      ms[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
      kilobytes[i] = (threads.getCurrentThreadAllocatedBytes() - bytes) / 1024.0;
    }
    Arrays.sort(ms);
    Arrays.sort(kilobytes);
    System.out.printf(
        Locale.ROOT,
        "%-22s %8.0f ms of processor time, %6.1f ms and %7.0f kB a month%n",
        what,
        ms[RUNS / 2],
        ms[RUNS / 2] / months,
        kilobytes[RUNS / 2] / months);
  }

  private static void ensemble(SupplyPicture picture, MarketParameters parameters, int count) {
    Ensemble ensemble =
        new Ensemble(
            p -> MarketModel.of(picture, p),
            parameters,
            List.of(new Measure("loss of the targets, USD", o -> o.targetLoss().total())));
    Draws draws = new Draws(parameters.entries().stream().map(Input::known).toList(), 1);
    String digest = "";
    for (int threads : new int[] {2, 1}) {
      long start = System.nanoTime();
      EnsembleResult result = ensemble.run(embargo(60), draws, count, threads, (d, n) -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d draws x 60 months on %d threads: %.1f s, so 1,000 draws in %.1f min; %d failed%n",
          count,
          threads,
          seconds,
          seconds / count * 1000 / 60,
          result.failed());
      if (!digest.isEmpty() && !digest.equals(result.digest())) {
        throw new IllegalStateException("the digests differ: " + digest + ", " + result.digest());
      }
      digest = result.digest();
    }
    System.out.println("same digest on one thread and two: " + digest);
  }
}
