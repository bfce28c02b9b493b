package org.chokepoint.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.supply.SupplyTables;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of the measures and prints one Markdown table. */
public final class MetricsBenchmark {
  private static final String ALL = "GeoPolRiskBenchmark|MeasuresBenchmark|MetricBenchmark";

  private MetricsBenchmark() {}

  /**
   * Runs in a process of its own; everything takes about three minutes on an idle core.
   *
   * @param args pattern of the benchmarks to run; all if it is missing
   */
  public static void main(String[] args) throws RunnerException {
    List<String> ids = StandardMetrics.all().stream().map(m -> m.definition().id()).toList();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(args.length > 0 ? args[0] : ALL)
            .param("metric", ids.toArray(String[]::new))
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(400))
            .timeUnit(TimeUnit.MILLISECONDS);
    SupplyTables tables =
        SupplyTables.of(ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12)));
    StringBuilder page =
        new StringBuilder("| what | values | ms, mean | ± | ms, best |\n|---|---|---|---|---|\n");
    for (RunResult run : new Runner(options.build()).run()) {
      String metric = run.getParams().getParam("metric");
      String name = run.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
      int values =
          metric == null
              ? 0
              : MeasuresBenchmark.values(
                  tables, List.of(StandardMetrics.find(metric).orElseThrow()));
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %.2f | %.2f |%n",
              metric == null ? name : "`" + metric + "`",
              values == 0 ? "" : values,
              run.getPrimaryResult().getScore(),
              run.getPrimaryResult().getScoreError(),
              run.getPrimaryResult().getStatistics().getMin()));
    }
    System.out.println(page);
  }
}
