package org.chokepoint.bench;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of the market engine and prints two Markdown tables. */
public final class MarketBenchmark {
  private MarketBenchmark() {}

  /**
   * Runs.
   *
   * @param args the number of draws of the ensemble, 20 unless given
   */
  public static void main(String[] args) throws RunnerException {
    StringBuilder page =
        new StringBuilder("| what | ms | ms a month | kB a month |\n|---|---:|---:|---:|\n");
    ChainedOptionsBuilder tracks =
        options("MonthsBenchmark.track").addProfiler(GCProfiler.class).warmupIterations(3);
    for (RunResult run : new Runner(tracks.build()).run()) {
      int months = Integer.parseInt(run.getParams().getParam("months"));
      page.append(track(run, months));
    }
    ChainedOptionsBuilder model =
        options("MonthsBenchmark.model").param("months", "60").param("scenario", "calm");
    for (RunResult run : new Runner(model.build()).run()) {
      page.append(line("| model | %.0f | | |%n", run.getPrimaryResult().getStatistics().getMin()));
    }
    page.append(line("%n| draws | threads | s | 1,000 draws, min |%n|---:|---:|---:|---:|%n"));
    ChainedOptionsBuilder draws =
        options("DrawsBenchmark").param("draws", args.length > 0 ? args[0] : "20");
    for (RunResult run :
        new Runner(draws.warmupIterations(0).measurementIterations(2).build()).run()) {
      double seconds = run.getPrimaryResult().getStatistics().getMin();
      String count = run.getParams().getParam("draws");
      page.append(
          line(
              "| %s | %s | %.1f | %.1f |%n",
              count,
              run.getParams().getParam("threads"),
              seconds,
              seconds / Integer.parseInt(count) * 1000 / 60));
    }
    System.out.println(page);
  }

  private static ChainedOptionsBuilder options(String what) {
    return new OptionsBuilder()
        .include(what)
        .shouldFailOnError(true)
        .forks(1)
        .warmupTime(TimeValue.seconds(3))
        .warmupIterations(2)
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(2));
  }

  private static String track(RunResult run, int months) {
    double ms = run.getPrimaryResult().getStatistics().getMin();
    Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
    double kilobytes = bytes == null ? Double.NaN : bytes.getScore() / 1024;
    return line(
        "| %s, %d months | %.0f | %.2f | %.0f |%n",
        run.getParams().getParam("scenario"), months, ms, ms / months, kilobytes / months);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
