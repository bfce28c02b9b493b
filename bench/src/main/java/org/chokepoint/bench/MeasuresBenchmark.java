package org.chokepoint.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All measures of all commodities, places and years of the reference picture. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MeasuresBenchmark {
  private final SupplyPicture picture =
      ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12));
  private final SupplyTables tables = SupplyTables.of(picture);

  /** The supply tables from the picture. */
  @Benchmark
  public SupplyTables cutTables() {
    return SupplyTables.of(picture);
  }

  /** Values alone. */
  @Benchmark
  public int values() {
    return values(tables, StandardMetrics.all());
  }

  /** Values with provenance and an interval of 200 draws each. */
  @Benchmark
  public WithFailures<List<Measurement>> valuesAndIntervals() {
    return new Measures(tables, new RandomStreams(1), Measures.DRAWS).all();
  }

  /** Number of values that metrics give. */
  static int values(SupplyTables tables, List<Metric> metrics) {
    int values = 0;
    for (Metric metric : metrics) {
      for (var calculation : metric.calculations(tables).value()) {
        values += calculation.formula().apply(calculation.values()).succeeded() ? 1 : 0;
      }
    }
    return values;
  }
}
