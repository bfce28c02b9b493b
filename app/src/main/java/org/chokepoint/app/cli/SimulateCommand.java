package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.OutcomeTables;
import org.chokepoint.app.usecase.SimulateScenario;
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
      description = "prices, months, shortages or losses; default prices.")
  private OutcomeTables table = OutcomeTables.PRICES;

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      SimulateScenario.ready().forEach(out::println);
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
    Outcome outcome = new SimulateScenario().run(scenario, step -> err.println(step + " …"));
    output.print(table.of(outcome), spec.commandLine());
    err.println(
        String.format(
            Locale.ROOT,
            "Targets lose USD %,.0f million, the controller %,.0f million over %d months."
                + " Worst certificate residual %.1e.",
            outcome.targetLoss().total() / 1e6,
            outcome.controllerLoss().total() / 1e6,
            outcome.scenario().months(),
            outcome.basis().worstResidual()));
    return ExitCode.OK.code();
  }
}
