package org.chokepoint.response.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Times the decomposition beside the plain extensive form in the same run: the published instance
 * (60 projects, 15 years, 20 scenarios) and a larger one of the same kind (50 scenarios). Run by
 * hand: {@code PortfolioBenchmark PATH_OF_capex.mps.gz [seconds for the extensive form]}.
 */
public final class PortfolioBenchmark {

  private PortfolioBenchmark() {}

  public static void main(String[] args) throws IOException {
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    PortfolioProblem published = published(Path.of(args[0]));
    Natives.solver("GLOP").delete();
    report("published, quick", published, SolveLimits.QUICK);
    report("published, quick", published, SolveLimits.QUICK);
    report("published, thorough", published, new SolveLimits(0.01, 200_000, 12, 0, 1));
    extensive("published", published, seconds);
    PortfolioProblem large = widened(published, 50);
    report("50 scenarios, quick", large, SolveLimits.QUICK);
    report("50 scenarios, thorough", large, new SolveLimits(0.01, 200_000, 12, 0, 1));
    extensive("50 scenarios", large, seconds);
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
        p.choices(), p.groups(), p.budgets(), p.probabilities(), blocks, p.risk());
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

  private static void report(String name, PortfolioProblem problem, SolveLimits limits) {
    long start = System.nanoTime();
    PortfolioSolution s = PortfolioSolver.standard().solve(problem, limits);
    print(name, s, start);
  }

  private static void extensive(String name, PortfolioProblem problem, int seconds) {
    long start = System.nanoTime();
    CompiledProblem p = new CompiledProblem(problem);
    try (ExtensiveForm form = new ExtensiveForm(p, "SCIP", true)) {
      form.solver().setTimeLimit(1000L * seconds);
      BranchAndBound.Found found = new BranchAndBound(p, form, "SCIP").run(0.01, -1);
      PortfolioState state = new PortfolioState(p);
      state.set(found.portfolio());
      print(name, PortfolioSolution.of(state, found.bound(), "extensive form, SCIP"), start);
    }
  }

  private static void print(String name, PortfolioSolution s, long start) {
    System.out.printf(
        Locale.ROOT,
        "%-24s objective %.2f bound %.2f gap %.2f %% in %.2f s, process %.1f s of processor (%s)%n",
        name,
        s.objective(),
        s.lowerBound(),
        100 * s.gap(),
        (System.nanoTime() - start) / 1e9,
        processorSeconds(),
        s.method());
  }

  // On a shared machine wall-clock time says little; this is since the process began.
  private static double processorSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(d -> d.toMillis() / 1e3)
        .orElse(0.0);
  }
}
