package org.chokepoint.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 2,650 GeoPolRisk results in one pass, and in the plain way that filters all lines for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GeoPolRiskBenchmark {
  private static final double AGREEMENT = 1e-9;
  private final GeoPolRiskCases cases =
      new GeoPolRiskCases(
          Path.of(System.getProperty("peers", "../metrics/src/test/resources/targets/peers")));

  /** Refuses to time what does not give the peer's results. */
  @Setup
  public void check() {
    for (List<GeoPolRiskCases.Result> results : List.of(onePass(), filtered())) {
      double worst = cases.largestDifference(results);
      if (!(worst <= AGREEMENT) || results.size() != cases.count()) {
        throw new IllegalStateException("results differ from the peer's by " + worst);
      }
    }
    System.out.printf(
        "%d results from %d trade lines; largest difference from the peer's 250 results %.1e%n",
        cases.count(), cases.lines.size(), cases.largestDifference(onePass()));
  }

  /** Lines are dealt to their cases once. */
  @Benchmark
  public List<GeoPolRiskCases.Result> onePass() {
    int[] count = new int[cases.count()];
    double[] usd = new double[count.length];
    for (GeoPolRiskCases.Line line : cases.lines) {
      int at = cases.index(line.importer(), line.material(), line.year());
      count[at]++;
      usd[at] += line.usd();
    }
    double[][] tonnes = new double[count.length][];
    double[][] instability = new double[count.length][];
    for (int i = 0; i < count.length; i++) {
      tonnes[i] = new double[count[i]];
      instability[i] = new double[count[i]];
    }
    Arrays.fill(count, 0);
    for (GeoPolRiskCases.Line line : cases.lines) {
      int at = cases.index(line.importer(), line.material(), line.year());
      tonnes[at][count[at]] = line.tonnes();
      instability[at][count[at]++] = line.instability();
    }
    List<GeoPolRiskCases.Result> results = new ArrayList<>(count.length);
    for (int i = 0; i < count.length; i++) {
      results.add(cases.result(i, tonnes[i], instability[i], usd[i]));
    }
    return results;
  }

  /** For each result all lines are filtered, as a script over one table would. */
  @Benchmark
  public List<GeoPolRiskCases.Result> filtered() {
    List<GeoPolRiskCases.Result> results = new ArrayList<>();
    for (int c = 0; c < cases.countries.size(); c++) {
      for (int m = 0; m < cases.materials.size(); m++) {
        for (int y = 0; y < cases.years.size(); y++) {
          int country = c;
          int material = m;
          int year = y;
          List<GeoPolRiskCases.Line> own =
              cases.lines.stream()
                  .filter(
                      l -> l.importer() == country && l.material() == material && l.year() == year)
                  .toList();
          results.add(
              cases.result(
                  cases.index(c, m, y),
                  own.stream().mapToDouble(GeoPolRiskCases.Line::tonnes).toArray(),
                  own.stream().mapToDouble(GeoPolRiskCases.Line::instability).toArray(),
                  own.stream().mapToDouble(GeoPolRiskCases.Line::usd).sum()));
        }
      }
    }
    return results;
  }
}
