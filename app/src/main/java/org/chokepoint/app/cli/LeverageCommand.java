package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.MeasureLeverage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the leverage of one place over another. */
@Command(
    name = "leverage",
    mixinStandardHelpOptions = true,
    header = "Measure what a controller can make a target lose, and what it loses itself.",
    description = {
      "Pulls each of the three levers against the target at several strengths, and adds up losses to"
          + " several horizons. A point is on the frontier if no other of its horizon costs the"
          + " controller less and the target more."
    })
final class LeverageCommand implements Callable<Integer> {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 120;

  @Spec private CommandSpec spec;

  @Option(
      names = "--actor",
      required = true,
      paramLabel = "PLACE",
      description = "Who pulls the lever, such as CHN.")
  private String actor = "";

  @Option(
      names = "--target",
      required = true,
      paramLabel = "PLACE",
      description = "Who is hit, such as DEU.")
  private String target = "";

  @Option(
      names = "--chain",
      defaultValue = "rare-earths",
      paramLabel = "CHAIN",
      description = "Whose market: simulate --chains lists all; default ${DEFAULT-VALUE}.")
  private String chain = "";

  @Option(
      names = "--strength",
      split = ",",
      defaultValue = "0.25,0.5,0.75,1",
      paramLabel = "S",
      description = "Strengths in (0, 1]; default ${DEFAULT-VALUE}.")
  private List<Double> strengths = List.of();

  @Option(
      names = "--horizon",
      split = ",",
      defaultValue = "6,12,24",
      paramLabel = "MONTHS",
      description = "Horizons in months, 3 to 120; default ${DEFAULT-VALUE}.")
  private List<Integer> horizons = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of the supply picture; default the month of the reference data.")
  private @Nullable YearMonth asOf;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    for (double s : strengths) {
      require(s > 0 && s <= 1, "--strength " + s, "outside (0, 1]. Half strength is 0.5");
    }
    for (int h : horizons) {
      require(h >= SHORTEST && h <= LONGEST, "--horizon " + h, "outside 3 to 120 months");
    }
    MeasureLeverage.Ask ask =
        new MeasureLeverage.Ask(
            chain,
            actor,
            target,
            List.copyOf(new TreeSet<>(strengths)),
            List.copyOf(new TreeSet<>(horizons)),
            Optional.ofNullable(asOf));
    MeasureLeverage.Answer answer =
        new MeasureLeverage(store.knowledge())
            .measure(ask, step -> spec.commandLine().getErr().println(step + " …"));
    output.print(answer.table(), spec.commandLine());
    answer.remarks().forEach(spec.commandLine().getErr()::println);
    return ExitCode.OK.code();
  }

  private void require(boolean holds, String option, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), option + " is " + message + ".");
    }
  }
}
