package org.chokepoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.simulation.solver.Start;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link SolveBenchmark} on the stored instances with every solver that can solve them, and
 * prints one Markdown table: medians, and how many times ours the others take.
 */
public final class SolverBenchmark {
  private static final List<String> LINEAR = List.of(TimedSolver.OURS, "CLP", "GLOP", "HIGHS");
  private static final List<String> ALL =
      List.of(
          "spelp10", "spelp40", "spelp150", "speqp10", "speqp40", "speqp150", "chain10", "chain40");
  private static final int LARGE = 10_000;

  /** Kinds of solve, with the largest change before a warm one. */
  private enum Kind {
    COLD(Start.COLD, "0"),
    WARM(Start.WARM, "0.01"),
    NEAR(Start.WARM, "0.001");

    final Start start;
    final String share;

    Kind(Start start, String share) {
      this.start = start;
      this.share = share;
    }
  }

  private SolverBenchmark() {}

  /**
   * Runs.
   *
   * @param args the folder of the instances, then optionally their names
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/targets/solver").toAbsolutePath();
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : ALL;
    StringBuilder page =
        new StringBuilder(
            "| instance | solver | cold, ms | × ours | warm 1 %, ms | × ours | warm 0.1 %, ms | × ours"
                + " | objective |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (String name : names) {
      Instance instance = Instance.named(folder, name);
      double optimum =
          instance.program.newWorkspace().solve(instance.numbers, Start.COLD).objective();
      Map<String, Double> medians = medians(instance, folder);
      for (String solver : solvers(instance)) {
        page.append(row(name, solver, medians, optimum));
      }
    }
    System.out.println(page);
  }

  private static List<String> solvers(Instance instance) {
    if (!instance.linear()) {
      return List.of(TimedSolver.OURS);
    }
    List<String> solvers = new ArrayList<>(LINEAR);
    MinCostFlowMarket.of(instance).ifPresent(m -> solvers.add(TimedSolver.NETWORK));
    return solvers;
  }

  /** Median milliseconds by solver and kind of solve. MinCostFlow has no warm start. */
  private static Map<String, Double> medians(Instance instance, Path folder)
      throws RunnerException {
    List<String> solvers = solvers(instance);
    List<String> warm = solvers.stream().filter(s -> !s.equals(TimedSolver.NETWORK)).toList();
    Map<String, Double> medians = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      List<String> able = kind == Kind.COLD ? solvers : warm;
      ChainedOptionsBuilder options =
          options(instance, folder)
              .param("solver", able.toArray(String[]::new))
              .param("start", kind.start.name())
              .param("share", kind.share);
      for (RunResult run : new Runner(options.build()).run()) {
        double micros = run.getPrimaryResult().getStatistics().getPercentile(50);
        medians.put(run.getParams().getParam("solver") + kind, micros / 1000);
      }
    }
    return medians;
  }

  private static ChainedOptionsBuilder options(Instance instance, Path folder) {
    boolean large = instance.program.columns() > LARGE;
    return new OptionsBuilder()
        .include(SolveBenchmark.class.getSimpleName())
        .jvmArgsAppend("-Dinstances=" + folder)
        .param("instance", instance.name)
        .shouldFailOnError(true)
        .forks(large ? 1 : 2)
        .warmupIterations(large ? 2 : 3)
        .warmupTime(TimeValue.seconds(large ? 5 : 1))
        .measurementIterations(large ? 3 : 5)
        .measurementTime(TimeValue.seconds(large ? 5 : 1));
  }

  private static String row(
      String name, String solver, Map<String, Double> medians, double optimum) {
    String objective = String.format(Locale.ROOT, "%.10e", optimum);
    return "| %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            name,
            solver,
            cells(solver, medians, Kind.COLD),
            cells(solver, medians, Kind.WARM),
            cells(solver, medians, Kind.NEAR),
            solver.equals(TimedSolver.OURS) ? objective : "");
  }

  private static String cells(String solver, Map<String, Double> medians, Kind kind) {
    Double own = medians.get(solver + kind);
    Double ours = medians.get(TimedSolver.OURS + kind);
    return own == null || ours == null
        ? " | "
        : String.format(Locale.ROOT, "%.3f | %.2f", own, own / ours);
  }
}
