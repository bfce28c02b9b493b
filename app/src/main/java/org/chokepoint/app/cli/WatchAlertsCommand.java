package org.chokepoint.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.WatchTables;
import org.chokepoint.app.usecase.WatchView;
import org.chokepoint.app.watch.WatchStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows changes. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    header = "Show new instruments, index jumps and actors new in a chain.")
final class WatchAlertsCommand implements Callable<Integer> {

  private static final int DAYS = 30;

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Option(names = "--from", paramLabel = "DATE", description = "First day; default 30 days back.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day; default today.")
  private @Nullable LocalDate to;

  @Mixin private StoreOption loaded = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    LocalDate last = to == null ? LocalDate.now(ZoneOffset.UTC) : to;
    LocalDate first = from == null ? last.minusDays(DAYS) : from;
    try (WatchStore store = folder.open()) {
      output.print(
          WatchTables.alerts(new WatchView(store, loaded.knowledge()), first, last),
          spec.commandLine());
    }
    return ExitCode.OK.code();
  }
}
