package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.table.OutcomeTables;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.DraftScenario;
import org.chokepoint.app.usecase.DrawScenario;
import org.chokepoint.app.usecase.SimulateScenario;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.leverage.Leverage;
import org.chokepoint.simulation.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and prints what it does. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Run a scenario: what happens, month by month, when a lever is pulled.",
    description = {
      "SCENARIO is a ready scenario or a YAML file. Start an own one from a ready one:",
      "  chokepoint simulate --show controls-2025-04 > mine.yaml"
    })
final class SimulateCommand implements Callable<Integer> {

  private static final int MOST = 100_000;

  // Million US dollars: a dollar is within the solver's precision.
  private static final double NOTHING = 1e-6;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Ready scenario or YAML file.")
  private @Nullable String scenario;

  @Option(names = "--list", description = "List the ready scenarios.")
  private boolean list;

  @Option(names = "--show", description = "Print the scenario's text instead of running it.")
  private boolean show;

  @Option(
      names = "--table",
      defaultValue = "PRICES",
      paramLabel = "TABLE",
      description =
          "prices, months, shortages, losses, stages, sectors, stocks, flows, mines or industries"
              + " (value added at risk); default prices.")
  private OutcomeTables table = OutcomeTables.PRICES;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Run N draws of the uncertain parameters and print mean, quantiles and the mean of the"
              + " worst twentieth (cvar95). The same seed gives every scenario the same draws.")
  private @Nullable Integer draws;

  @Option(
      names = "--drivers",
      paramLabel = "R",
      description =
          "Print which parameter drives the loss: elementary effects of Morris from R trajectories"
              + " of some fifty runs each.")
  private @Nullable Integer drivers;

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed of the draws; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for draws; does not change the result. Default all processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--keep",
      paramLabel = "FILE.npz",
      description = "With --draws: file for all inputs and measures by draw, NumPy columns.")
  private @Nullable Path keep;

  @Option(
      names = "--draft",
      paramLabel = "DOCUMENT",
      description =
          "Print a scenario drafted from what a document announces, each field with its words.")
  private @Nullable String draft;

  @Option(
      names = "--chain",
      paramLabel = "CHAIN",
      description = "With --draft: chain to draft for, if the document names materials of several.")
  private @Nullable String chain;

  @Option(
      names = "--chains",
      description = "List the chains that can be simulated and the materials of each.")
  private boolean chains;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (draft != null) {
      DraftScenario.Answer drafted =
          new DraftScenario(store.knowledge()).draft(draft, chain, System.in);
      out.print(drafted.text());
      out.flush();
      drafted.remarks().forEach(spec.commandLine().getErr()::println);
      return ExitCode.OK.code();
    }
    if (list) {
      SimulateScenario.ready().forEach(out::println);
      return ExitCode.OK.code();
    }
    if (chains) {
      output.print(scenarios().chains(), spec.commandLine());
      return ExitCode.OK.code();
    }
    if (scenario == null) {
      throw new ParameterException(
          spec.commandLine(), "Which scenario? --list names the ready ones.");
    }
    if (show && SimulateScenario.ready().contains(scenario)) {
      out.print(SimulateScenario.text(scenario));
      return ExitCode.OK.code();
    }
    PrintWriter err = spec.commandLine().getErr();
    checkNumbers();
    if (draws != null) {
      draw(scenario, draws, err);
      return ExitCode.OK.code();
    }
    if (drivers != null) {
      DrawScenario drawing = new DrawScenario(scenarios(), seed, threads());
      output.print(
          drawing.drivers(scenario, drivers, seed, step -> err.println(step + " …")),
          spec.commandLine());
      return ExitCode.OK.code();
    }
    SimulateScenario.Answer answer = scenarios().run(scenario, step -> err.println(step + " …"));
    Table rows = table.of(answer.outcome(), answer.industries());
    output.print(rows, spec.commandLine());
    if (table == OutcomeTables.INDUSTRIES && rows.rows().isEmpty()) {
      err.println(
          "No row: nothing is short, or no end use of this market is assigned to an industry in"
              + " table 'end_use_sectors', or the input-output tables do not hold the targets.");
    }
    answer.remarks().forEach(err::println);
    err.println(sentence(answer.outcome()));
    return ExitCode.OK.code();
  }

  private void draw(String named, int count, PrintWriter err) {
    DrawScenario.Answer answer =
        new DrawScenario(scenarios(), seed, threads())
            .run(named, count, step -> err.println(step + " …"));
    output.print(answer.table(), spec.commandLine());
    answer.remarks().forEach(err::println);
    if (keep != null) {
      Path folder = keep.toAbsolutePath().getParent();
      OutputFolder.write(
          folder == null ? Path.of(".") : folder,
          Map.of(keep.getFileName().toString(), answer.columns()));
      err.println(count + " draws written to " + keep);
    }
  }

  private SimulateScenario scenarios() {
    return new SimulateScenario(store.knowledge());
  }

  private int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private void checkNumbers() {
    require(draws == null || (draws >= 2 && draws <= MOST), "--draws " + draws, "2 to " + MOST);
    require(
        drivers == null || (drivers >= 2 && drivers <= 200), "--drivers " + drivers, "2 to 200");
    require(
        threads == null || (threads >= 1 && threads <= 256), "--threads " + threads, "1 to 256");
    if (keep != null && draws == null) {
      throw new ParameterException(spec.commandLine(), "--keep needs --draws N.");
    }
  }

  private void require(boolean holds, String option, String range) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), option + " is outside " + range + ".");
    }
  }

  private static String sentence(Outcome outcome) {
    double own = outcome.controllerLoss().total() / 1e6;
    double target = outcome.targetLoss().total() / 1e6;
    if (Math.abs(own) + Math.abs(target) < NOTHING) {
      return "Nothing moves: no lever touches goods that are traded in its months. Check its"
          + " materials, stages, targets and dates.";
    }
    return String.format(
        Locale.ROOT,
        "Targets %s USD %,.0f million, the controller %s USD %,.0f million over %d months; later"
            + " losses are not counted. Leverage: %s. Worst certificate residual %.1e.",
        target < 0 ? "gain" : "lose",
        Math.abs(target),
        own < 0 ? "gains" : "loses",
        Math.abs(own),
        outcome.scenario().months(),
        Leverage.of(outcome, ModelError.shipped()).words(),
        outcome.basis().worstResidual());
  }
}
