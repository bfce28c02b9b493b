package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.WatchTables;
import org.chokepoint.app.usecase.WatchView;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.model.id.PlaceCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the early warning. */
@Command(
    name = "warning",
    mixinStandardHelpOptions = true,
    header = "Show the probability that a place tightens within 6 and 12 months, with its scores.",
    description = {
      "Each year is forecast from the others and scored beside the base rate (Brier score; lower is"
          + " better). Where the base rate is not beaten, the table says to use the base rate."
    })
final class WatchWarningCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Option(
      names = "--controller",
      paramLabel = "PLACE",
      defaultValue = "CHN",
      description = "Places that control exports (default ${DEFAULT-VALUE}).",
      split = ",")
  private List<PlaceCode> places = List.of();

  @Option(names = "--as-of", paramLabel = "YYYY-MM", description = "Month; default this one.")
  private @Nullable YearMonth asOf;

  @Option(
      names = "--reliability",
      description = "Print forecast against observed share by tenth instead.")
  private boolean reliability;

  @Mixin private StoreOption loaded = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    YearMonth month = asOf == null ? YearMonth.now(ZoneOffset.UTC) : asOf;
    try (WatchStore store = folder.open()) {
      WatchView view = new WatchView(store, loaded.knowledge());
      output.print(
          reliability
              ? WatchTables.reliability(view, places, month)
              : WatchTables.warnings(view, places, month),
          spec.commandLine());
    }
    return ExitCode.OK.code();
  }
}
