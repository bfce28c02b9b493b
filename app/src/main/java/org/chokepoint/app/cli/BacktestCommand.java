package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.RunBacktest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the engine against history, errors included. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    header = "Hold the engine against history, errors included.",
    description = {
      "Runs the draws that the published search kept on all three episodes: half a minute. --full"
          + " makes the search again, which takes many minutes."
    })
final class BacktestCommand implements Callable<Integer> {

  private static final int FEWEST = 10;

  @Spec private CommandSpec spec;

  @Option(names = "--full", description = "Search again from the priors.")
  private boolean full;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "With --full: draws of each generation, 10 or more; the published are 120.")
  private @Nullable Integer draws;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    if (draws != null && (!full || draws < FEWEST)) {
      throw new ParameterException(
          spec.commandLine(), "--draws " + draws + " needs --full and a number of 10 or more.");
    }
    RunBacktest backtest = new RunBacktest(store.knowledge());
    RunBacktest.Answer answer =
        full
            ? backtest.search(draws == null ? RunBacktest.PUBLISHED : draws, this::tell)
            : backtest.rerun(this::tell);
    output.print(answer.table(), spec.commandLine());
    answer.remarks().forEach(spec.commandLine().getErr()::println);
    return ExitCode.OK.code();
  }

  private void tell(String step) {
    spec.commandLine().getErr().println(step + " …");
  }
}
