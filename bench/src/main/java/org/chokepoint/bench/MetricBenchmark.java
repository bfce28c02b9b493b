package org.chokepoint.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.supply.SupplyTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One metric of all commodities, places and years; {@link MetricsBenchmark} gives the ids. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MetricBenchmark {
  private final SupplyTables tables =
      SupplyTables.of(ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12)));

  /** Id of the metric. */
  @Param("hhi")
  public String metric = "hhi";

  /** Values of the metric, without intervals. */
  @Benchmark
  public int values() {
    return MeasuresBenchmark.values(tables, List.of(StandardMetrics.find(metric).orElseThrow()));
  }
}
