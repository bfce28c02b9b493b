package org.chokepoint.simulation.market;

import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;

/** Processor time of long runs on the real market; run by hand, median of several. */
final class MarketBenchmark {
  private static final int RUNS = 7;

  private MarketBenchmark() {}

  public static void main(String[] args) {
    MarketModel model = Pictures.model("2025-12");
    System.out.println(model.size() + ", " + model.places().size() + " places");
    time("model", () -> MarketModel.of(model.base(), model.parameters()));
    for (int months : new int[] {60, 120}) {
      Scenario embargo =
          StandardScenarios.access(new PlaceCode("CHN"), List.of(), YearMonth.of(2026, 1), months);
      Simulation simulation = new Simulation(model);
      time("embargo, " + months + " months", () -> simulation.track(embargo));
      time("calm, " + months + " months", () -> simulation.track(embargo.base()));
    }
  }

  private static void time(String what, Runnable run) {
    double[] ms = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      run.run();
      ms[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(ms);
    System.out.printf(Locale.ROOT, "%-22s median %.0f ms of processor time%n", what, ms[RUNS / 2]);
  }
}
