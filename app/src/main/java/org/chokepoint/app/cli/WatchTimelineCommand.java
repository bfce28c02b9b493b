package org.chokepoint.app.cli;

import java.util.Optional;
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

/** Shows acts in time. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    header = "Show the acts of an actor, a place or a theme in time; copies count once.")
final class WatchTimelineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Option(names = "--actor", paramLabel = "ID", description = "Entity or place, by id or name.")
  private @Nullable String actor;

  @Option(
      names = "--theme",
      paramLabel = "ID",
      description = "Theme such as belt_and_road, by id or label.")
  private @Nullable String theme;

  @Mixin private StoreOption loaded = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    try (WatchStore store = folder.open()) {
      output.print(
          WatchTables.timeline(
              new WatchView(store, loaded.knowledge()),
              Optional.ofNullable(actor),
              Optional.ofNullable(theme)),
          spec.commandLine());
    }
    return ExitCode.OK.code();
  }
}
