package org.chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.MeasurePicture;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints measurements of the supply picture. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    header = "Measure concentration, supply risk, dependence and leverage.",
    description = {"Every value has an interval from the quality of its inputs."})
final class MeasureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "ID",
      description = "Metrics, such as hhi; default all.")
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--commodity",
      split = ",",
      paramLabel = "NAME",
      description = "Materials (Nd, Dy, TREO) or commodities of the world table; default all.")
  private List<String> commodities = new ArrayList<>();

  @Option(names = "--stage", paramLabel = "STAGE", description = "A stage, such as separation.")
  private @Nullable String stage;

  @Option(
      names = "--compare",
      paramLabel = "YEAR..YEAR",
      defaultValue = "2022..2025",
      description = "Years to measure, such as 2020..2025 or 2024; default ${DEFAULT-VALUE}.")
  private String years = "";

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed behind the intervals; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--failures", description = "List what could not be measured, and why.")
  private boolean listFailures;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    WithFailures<Table> measured = new MeasurePicture(store.address()).measure(filter(), seed);
    output.print(measured.value(), spec.commandLine());
    List<Failure> failures = measured.failures();
    if (listFailures) {
      failures.forEach(f -> spec.commandLine().getErr().println(f));
    } else if (!failures.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(failures.size() + " could not be measured; --failures lists them.");
    }
    return ExitCode.OK.code();
  }

  private MeasurePicture.Filter filter() {
    if (!years.matches("\\d{4}(\\.\\.\\d{4})?")) {
      throw new ParameterException(
          spec.commandLine(), "--compare: '" + years + "' is not YEAR or YEAR..YEAR");
    }
    int from = Integer.parseInt(years.substring(0, 4));
    int to = Integer.parseInt(years.substring(years.length() - 4));
    return new MeasurePicture.Filter(metrics, commodities, stage(), from, to);
  }

  private Optional<Stage> stage() {
    return Optional.ofNullable(stage).map(word -> PictureFilter.stage(word, spec));
  }
}
