package org.chokepoint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.metrics.criticality.GeoPolRisk;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;

/**
 * Cost of measuring. Prints medians over repeated runs after warm-up, and the largest difference
 * between one pass and the plain way.
 */
public final class MetricsBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MATERIALS = 53;
  private static final int YEARS = 5;
  private static final int COUNTRIES = 10;
  private static final int PARTNERS = 25;
  private static final int PRODUCERS = 60;

  private record Line(int importer, int material, int year, double tonnes, double g, double usd) {}

  private record Output(int material, int year, double tonnes) {}

  private record Result(double score, double factor) {}

  private final List<Line> trade = new ArrayList<>();
  private final List<Output> production = new ArrayList<>();

  private MetricsBenchmark() {
    RandomGenerator random = new RandomStreams(1).draw("benchmark", 0);
    for (int m = 0; m < MATERIALS; m++) {
      for (int y = 0; y < YEARS; y++) {
        for (int p = 0; p < PRODUCERS; p++) {
          production.add(new Output(m, y, 1000 * random.nextDouble()));
        }
        for (int c = 0; c < COUNTRIES; c++) {
          for (int p = 0; p < PARTNERS; p++) {
            double tonnes = 100 * random.nextDouble();
            trade.add(new Line(c, m, y, tonnes, random.nextDouble(), 2 * tonnes));
          }
        }
      }
    }
  }

  /** Prints the medians. */
  public static void main(String[] args) {
    MetricsBenchmark b = new MetricsBenchmark();
    System.out.printf(
        Locale.ROOT,
        "GeoPolRisk, %d results from %d trade lines%n",
        MATERIALS * YEARS * COUNTRIES,
        b.trade.size());
    median("  one pass over the lines", 31, b::onePass);
    median("  plain: filter the lines for each result", 3, b::filtered);
    List<Result> fast = b.onePass();
    List<Result> plain = b.filtered();
    double worst = 0;
    for (int i = 0; i < fast.size(); i++) {
      worst = Math.max(worst, Math.abs(fast.get(i).score() - plain.get(i).score()));
      worst = Math.max(worst, Math.abs(fast.get(i).factor() - plain.get(i).factor()));
    }
    System.out.printf(Locale.ROOT, "  largest difference %.1e%n", worst);
    measures();
  }

  private static void measures() {
    SupplyPicture picture = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 12));
    median("cut the supply tables of the reference picture", 11, () -> SupplyTables.of(picture));
    SupplyTables tables = SupplyTables.of(picture);
    int n = new Measures(tables, new RandomStreams(1), 1).all().value().size();
    System.out.println("all measures, " + n + " values of all commodities, places and years");
    median("  values only", 11, () -> values(tables, StandardMetrics.all()));
    median(
        "  values, provenance and intervals of 200 draws",
        5,
        () -> new Measures(tables, new RandomStreams(1), 200).all());
    for (Metric metric : StandardMetrics.all()) {
      String name = "  " + metric.definition().id();
      int size = values(tables, List.of(metric));
      median(name + ", " + size + " values", 11, () -> values(tables, List.of(metric)));
    }
  }

  private static int values(SupplyTables tables, List<Metric> metrics) {
    int values = 0;
    for (Metric metric : metrics) {
      for (var calculation : metric.calculations(tables).value()) {
        values += calculation.formula().apply(calculation.values()).succeeded() ? 1 : 0;
      }
    }
    return values;
  }

  /** Processor time of this thread beside wall time, since machines are shared. */
  private static void median(String name, int runs, Supplier<?> work) {
    double[] wall = new double[runs];
    double[] processor = new double[runs];
    for (int i = -Math.min(runs, 5); i < runs; i++) {
      long start = System.nanoTime();
      long startProcessor = THREADS.getCurrentThreadCpuTime();
      Object kept = work.get();
      if (i >= 0 && kept != null) {
        wall[i] = (System.nanoTime() - start) / 1e6;
        processor[i] = (THREADS.getCurrentThreadCpuTime() - startProcessor) / 1e6;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%-52s median %8.2f ms wall, %8.2f ms processor%n",
        name,
        wall[runs / 2],
        processor[runs / 2]);
  }

  private List<Result> onePass() {
    Map<Integer, List<Line>> byCase = new LinkedHashMap<>();
    for (Line l : trade) {
      int key = (l.importer() * MATERIALS + l.material()) * YEARS + l.year();
      byCase.computeIfAbsent(key, k -> new ArrayList<>()).add(l);
    }
    double[][] output = new double[MATERIALS * YEARS][PRODUCERS];
    int[] count = new int[output.length];
    for (Output o : production) {
      int key = o.material() * YEARS + o.year();
      output[key][count[key]++] = o.tonnes();
    }
    double[] hhi = new double[output.length];
    for (int i = 0; i < hhi.length; i++) {
      hhi[i] = Herfindahl.of(Amounts.of(output[i], "benchmark").orThrow()).unitScale();
    }
    List<Result> results = new ArrayList<>();
    for (int c = 0; c < COUNTRIES; c++) {
      for (int key = 0; key < hhi.length; key++) {
        results.add(
            result(hhi[key], byCase.getOrDefault(c * hhi.length + key, List.of()), output[key][c]));
      }
    }
    return results;
  }

  private List<Result> filtered() {
    List<Result> results = new ArrayList<>();
    for (int c = 0; c < COUNTRIES; c++) {
      for (int m = 0; m < MATERIALS; m++) {
        for (int y = 0; y < YEARS; y++) {
          int importer = c;
          int material = m;
          int year = y;
          double[] output =
              production.stream()
                  .filter(o -> o.material() == material && o.year() == year)
                  .mapToDouble(Output::tonnes)
                  .toArray();
          List<Line> lines =
              trade.stream()
                  .filter(
                      l -> l.importer() == importer && l.material() == material && l.year() == year)
                  .toList();
          double hhi = Herfindahl.of(Amounts.of(output, "benchmark").orThrow()).unitScale();
          results.add(result(hhi, lines, output[c]));
        }
      }
    }
    return results;
  }

  private static Result result(double hhi, List<Line> lines, double production) {
    double[] tonnes = lines.stream().mapToDouble(Line::tonnes).toArray();
    double[] g = lines.stream().mapToDouble(Line::g).toArray();
    double price = lines.stream().mapToDouble(Line::usd).sum() / Arrays.stream(tonnes).sum();
    double risk =
        GeoPolRisk.importRisk(new GeoPolRisk.Imports(tonnes, g, production), "benchmark").orThrow();
    double score = GeoPolRisk.score(hhi, risk, "benchmark").orThrow();
    return new Result(
        score, GeoPolRisk.characterisationFactor(score, price, "benchmark").orThrow());
  }
}
