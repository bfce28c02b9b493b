package org.chokepoint.bench;

import com.google.ortools.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.chokepoint.response.solver.Block;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.PortfolioSolution;
import org.chokepoint.response.solver.PortfolioSolver;
import org.chokepoint.response.solver.SolveLimits;

/**
 * Times the planner's solver beside the plain extensive form in SCIP, in the same run: the stored
 * instance (60 projects, 15 years, 20 scenarios) and a larger one of the same kind (50 scenarios),
 * both to 1 %. The first solve of a process also loads the solvers and warms the virtual machine.
 */
public final class PortfolioBenchmark {

  private static final double GAP = 0.01;

  private PortfolioBenchmark() {}

  /**
   * Runs.
   *
   * @param args the folder of the instances, then optionally the seconds that SCIP gets for each; 0
   *     leaves it out
   */
  public static void main(String[] args) throws IOException {
    Loader.loadNativeLibraries();
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/targets/solver");
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 120;
    PortfolioProblem published = published(folder.resolve("capex.mps.gz"));
    PortfolioProblem large = widened(published, 50);
    print(
        "%-30s %10s %10s %8s %8s %11s%n", "", "objective", "bound", "gap", "wall s", "processor s");
    ours("20 scenarios, first", published);
    ours("20 scenarios", published);
    plain("20 scenarios, plain in SCIP", published, seconds);
    ours("50 scenarios", large);
    plain("50 scenarios, plain in SCIP", large, seconds);
  }

  static PortfolioProblem published(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return MpsPortfolio.read(reader);
    }
  }

  /** More scenarios of the same kind: drawn ones with gains and needs between two given ones. */
  private static PortfolioProblem widened(PortfolioProblem p, int scenarios) {
    int given = 20;
    int perScenario = p.blocks().size() / given;
    Random random = new Random(50);
    List<Block> blocks = new ArrayList<>();
    for (int s = 0; s < scenarios; s++) {
      int a = random.nextInt(given);
      int b = random.nextInt(given);
      double w = random.nextDouble();
      for (int k = 0; k < perScenario; k++) {
        blocks.add(
            between(
                p.blocks().get(a * perScenario + k),
                p.blocks().get(b * perScenario + k),
                w,
                (double) given / scenarios));
      }
    }
    return new PortfolioProblem(
        p.choices(), p.groups(), p.budgets(), false, p.probabilities(), blocks, p.risk());
  }

  private static Block between(Block a, Block b, double w, double scale) {
    double[] need = a.need();
    double[] other = b.need();
    for (int i = 0; i < need.length; i++) {
      need[i] = w * need[i] + (1 - w) * other[i];
    }
    List<Block.Gain> gains = new ArrayList<>();
    a.gains().forEach(g -> gains.add(new Block.Gain(g.choice(), g.row(), w * g.amount())));
    b.gains().forEach(g -> gains.add(new Block.Gain(g.choice(), g.row(), (1 - w) * g.amount())));
    return new Block(0, a.recourse(), a.scale() * scale, need, gains);
  }

  private static void ours(String name, PortfolioProblem problem) {
    long start = System.nanoTime();
    double before = processorSeconds();
    PortfolioSolution s = PortfolioSolver.standard().solve(problem, SolveLimits.QUICK);
    print(name, s.objective(), s.lowerBound(), start, before);
  }

  private static void plain(String name, PortfolioProblem problem, int seconds) {
    if (seconds == 0) {
      return;
    }
    long start = System.nanoTime();
    double before = processorSeconds();
    try (PlainExtensiveForm form = new PlainExtensiveForm(problem, "SCIP")) {
      boolean solved = form.solve(GAP, seconds);
      print(name, solved ? form.objective() : Double.NaN, form.bound(), start, before);
    }
  }

  private static void print(
      String name, double objective, double bound, long start, double before) {
    print(
        "%-30s %10.2f %10.2f %6.2f %% %8.2f %11.2f%n",
        name,
        objective,
        bound,
        100 * (objective - bound) / objective,
        (System.nanoTime() - start) / 1e9,
        processorSeconds() - before);
  }

  // Of all threads, native ones included.
  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
