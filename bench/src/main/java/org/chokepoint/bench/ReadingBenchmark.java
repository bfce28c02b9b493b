package org.chokepoint.bench;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of reading and prints one Markdown table. */
public final class ReadingBenchmark {

  private static final String ALL = "SignalBenchmark|LexiconBenchmark";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double KILOBYTE = 1024;

  private ReadingBenchmark() {}

  /**
   * Runs every benchmark in a process of its own, about four minutes on an idle core.
   *
   * @param args pattern of the benchmarks to run, all if it is missing; then seconds an iteration
   */
  public static void main(String[] args) throws RunnerException {
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    print(run(args.length > 0 ? args[0] : ALL, seconds));
  }

  /** The results of the benchmarks that a pattern names. */
  static Collection<RunResult> run(String pattern, int seconds) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern)
            .forks(1)
            .jvmArgs("-XX:+UseSerialGC", "-Xmx2g")
            .addProfiler(GCProfiler.class)
            .addProfiler(ProcessorTime.class)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(seconds));
    return new Runner(options.build()).run();
  }

  private static void print(Collection<RunResult> runs) {
    System.out.println(
        "| what | documents a second and core | of wall time, ± | kB allocated a document |");
    System.out.println("|---|---:|---:|---:|");
    for (RunResult run : runs) {
      String names = run.getParams().getParam("names");
      System.out.printf(
          Locale.ROOT,
          "| %s%s | %,.1f | %,.1f ± %,.1f | %,.0f |%n",
          name(run),
          names == null ? depth(run) : ", " + names + " more names",
          rate(run),
          run.getPrimaryResult().getScore(),
          run.getPrimaryResult().getScoreError(),
          kilobytes(run));
    }
  }

  private static String depth(RunResult run) {
    String depth = run.getParams().getParam("depth");
    return depth == null ? "" : ", by " + depth.toLowerCase(Locale.ROOT);
  }

  /** The benchmark without its package. */
  static String name(RunResult run) {
    return run.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
  }

  /** Median of the documents a second of processor time. */
  static double rate(RunResult run) {
    double[] rates =
        run.getBenchmarkResults().stream()
            .flatMap(b -> b.getIterationResults().stream())
            .mapToDouble(i -> secondary(i.getSecondaryResults().values(), ProcessorTime.RATE))
            .toArray();
    Arrays.sort(rates);
    return rates[rates.length / 2];
  }

  /** Kilobytes allocated for a document. */
  static double kilobytes(RunResult run) {
    return secondary(run.getSecondaryResults().values(), ALLOCATED) / KILOBYTE;
  }

  private static double secondary(Collection<? extends Result> results, String label) {
    for (Result<?> result : results) {
      if (result.getLabel().endsWith(label)) {
        return result.getScore();
      }
    }
    throw new IllegalStateException("JMH gave no result '" + label + "'");
  }

  /** Megabytes that what is made keeps in memory. */
  static long megabytes(Supplier<?> maker) {
    long before = heap();
    Object made = maker.get();
    long kept = heap() - before;
    Reference.reachabilityFence(made);
    return Math.max(0, kept) >> 20;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
