package org.chokepoint.bench;

import com.google.ortools.Loader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Start;
import org.chokepoint.simulation.solver.Workspace;

/**
 * Prints one table: our solver and general solvers on the stored instances, milliseconds cold and
 * warm, in one run. Warm means: from the solution before, after every cost and right-hand side
 * moved by up to the stated share at random, the same changes for all. For native solvers the time
 * is that of the call alone, without building or changing the model.
 */
public final class SolverBenchmark {
  private static final String[] REFEREES = {"CLP", "GLOP", "HIGHS"};

  private SolverBenchmark() {}

  /**
   * Runs.
   *
   * @param args the folder of the instances, then optionally their names
   */
  public static void main(String[] args) throws IOException {
    Loader.loadNativeLibraries();
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/targets/solver");
    List<String> names =
        args.length > 1
            ? Arrays.asList(args).subList(1, args.length)
            : List.of(
                "spelp10",
                "spelp40",
                "spelp150",
                "speqp10",
                "speqp40",
                "speqp150",
                "chain10",
                "chain40");
    Instance practice = new Instance(folder.resolve("spelp40.mps.gz"));
    ours(practice, changes(practice, 5, 0.01), changes(practice, 5, 0.001));
    print(
        "%-10s %-7s %10s %10s %10s %8s %10s%n",
        "instance", "solver", "cold ms", "warm ms", "warm .1% ms", "ours x", "objective");
    for (String name : names) {
      run(new Instance(folder.resolve(name + ".mps.gz")));
    }
  }

  private static void run(Instance instance) {
    int repeats = instance.program.columns() > 10_000 ? 5 : 30;
    List<ProgramNumbers> large = changes(instance, repeats, 0.01);
    List<ProgramNumbers> small = changes(instance, repeats, 0.001);
    Timing ours = ours(instance, large, small);
    report(instance, "ours", ours, ours);
    if (!instance.linear()) {
      return;
    }
    for (String referee : REFEREES) {
      report(instance, referee, theirs(referee, instance, large, small), ours);
    }
    if (instance.name.startsWith("spelp")) {
      MinCostFlowMarket.of(instance).ifPresent(m -> report(instance, "MCF", m.time(repeats), ours));
    }
  }

  private static void report(Instance instance, String solver, Timing t, Timing ours) {
    print(
        "%-10s %-7s %10.3f %10.3f %10.3f %8.2f %20.10e%n",
        instance.name, solver, t.cold, t.warm, t.warmSmall, t.warm / ours.warm, t.objective);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static List<ProgramNumbers> changes(Instance instance, int count, double share) {
    SplittableRandom random = new SplittableRandom(17);
    List<ProgramNumbers> result = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      ProgramNumbers n = instance.program.newNumbers();
      n.copyFrom(instance.numbers);
      for (int j = 0; j < n.linear().length; j++) {
        n.linear()[j] *= 1 + share * (2 * random.nextDouble() - 1);
      }
      for (int i = 0; i < n.rhs().length; i++) {
        n.rhs()[i] *= 1 + share * (2 * random.nextDouble() - 1);
      }
      result.add(n);
    }
    return result;
  }

  private static Timing ours(
      Instance instance, List<ProgramNumbers> large, List<ProgramNumbers> small) {
    Workspace workspace = instance.program.newWorkspace();
    long warmUpEnd = System.nanoTime() + 3_000_000_000L;
    for (int k = 0; System.nanoTime() < warmUpEnd || k < 3; k++) {
      workspace.solve(instance.numbers, k % 2 == 0 ? Start.COLD : Start.WARM);
    }
    double[] cold = new double[large.size()];
    for (int k = 0; k < cold.length; k++) {
      long start = now();
      workspace.solve(instance.numbers, Start.COLD);
      cold[k] = since(start);
    }
    double objective = workspace.solve(instance.numbers, Start.COLD).objective();
    double[] warm = warm(workspace, large);
    workspace.solve(instance.numbers, Start.COLD);
    return new Timing(median(cold), median(warm), median(warm(workspace, small)), objective);
  }

  private static double[] warm(Workspace workspace, List<ProgramNumbers> changes) {
    double[] times = new double[changes.size()];
    for (int k = 0; k < times.length; k++) {
      long start = now();
      workspace.solve(changes.get(k), Start.WARM);
      times[k] = since(start);
    }
    return times;
  }

  private static Timing theirs(
      String name, Instance instance, List<ProgramNumbers> large, List<ProgramNumbers> small) {
    int repeats = Math.min(large.size(), instance.program.columns() > 10_000 ? 3 : 10);
    double[] cold = new double[repeats];
    double objective = 0;
    for (int k = 0; k < repeats; k++) {
      GeneralSolver solver = new GeneralSolver(name, instance);
      long start = now();
      objective = solver.solve();
      cold[k] = since(start);
      solver.close();
    }
    return new Timing(
        median(cold),
        median(warm(new GeneralSolver(name, instance), large, repeats)),
        median(warm(new GeneralSolver(name, instance), small, repeats)),
        objective);
  }

  private static double[] warm(GeneralSolver solver, List<ProgramNumbers> changes, int repeats) {
    solver.solve();
    double[] times = new double[repeats];
    for (int k = 0; k < repeats; k++) {
      solver.change(changes.get(k));
      long start = now();
      solver.solve();
      times[k] = since(start);
    }
    solver.close();
    return times;
  }

  /** Processor time of this thread, which other load on the machine does not stretch. */
  static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static double since(long start) {
    return (now() - start) / 1e6;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Medians in milliseconds; NaN where the solver cannot do it. */
  record Timing(double cold, double warm, double warmSmall, double objective) {}
}
