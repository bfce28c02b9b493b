package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Shown;
import org.chokepoint.app.usecase.WatchSources;
import org.chokepoint.app.usecase.WatchTables;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Watches sources over time. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    header = "Watch folders, feeds, mailboxes, archives and pages over time.",
    description = {
      "Add sources, run the watch as often as you like (from cron, say), and write a digest. A run"
          + " reads only what is new; one that was killed goes on where it stood."
    },
    subcommands = {
      WatchCommand.Add.class,
      WatchCommand.Listing.class,
      WatchCommand.Remove.class,
      WatchCommand.Run.class,
      WatchDigestCommand.class,
      WatchTimelineCommand.class,
      WatchIndexCommand.class,
      WatchAlertsCommand.class,
      WatchWarningCommand.class,
      WatchCommand.Failures.class
    })
final class WatchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which watch command? Try: chokepoint watch add FOLDER-OR-FEED");
  }

  /** Adds sources. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      header = "Add files, folders, mailboxes, web archives, pages or feeds.",
      description = "One that cannot be added is told and the others are added all the same.")
  static final class Add implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private WatchFolder folder = new WatchFolder();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Path or web address.")
    private List<String> sources = List.of();

    @Override
    public Integer call() {
      int code = ExitCode.OK.code();
      try (WatchStore store = folder.open()) {
        WatchSources watch = new WatchSources(store);
        for (String source : sources) {
          try {
            WatchedSource added = watch.add(source);
            spec.commandLine().getOut().println(added.id() + "  " + Shown.plain(added.address()));
          } catch (FailureException e) {
            spec.commandLine().getErr().println(Shown.line(e.failure()));
            code = code == ExitCode.OK.code() ? ExitCode.of(e.failure().reason()).code() : code;
          }
        }
      }
      return code;
    }
  }

  /** Lists sources. */
  @Command(name = "list", mixinStandardHelpOptions = true, header = "List the watched sources.")
  static final class Listing implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private WatchFolder folder = new WatchFolder();
    @Mixin private TableOutput output = new TableOutput();

    @Override
    public Integer call() {
      try (WatchStore store = folder.open()) {
        output.print(WatchTables.sources(new WatchSources(store).list()), spec.commandLine());
      }
      return ExitCode.OK.code();
    }
  }

  /** Removes a source. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      header = "Stop watching a source; what was read from it stays.")
  static final class Remove implements Callable<Integer> {
    @Mixin private WatchFolder folder = new WatchFolder();

    @Parameters(paramLabel = "SOURCE", description = "Id or address.")
    private String source = "";

    @Override
    public Integer call() {
      try (WatchStore store = folder.open()) {
        new WatchSources(store).remove(source);
      }
      return ExitCode.OK.code();
    }
  }

  /** Visits sources. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      header = "Visit the sources and read what is new.",
      description = "What cannot be read is recorded and the rest goes on; see: watch failures.")
  static final class Run implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Spec private CommandSpec spec;
    @Mixin private WatchFolder folder = new WatchFolder();

    @Option(names = "--source", paramLabel = "ID", description = "Visit this source only.")
    private @Nullable String only;

    @Option(
        names = "--allow-private",
        description = "Also visit addresses inside private networks.")
    private boolean allowPrivate;

    @Mixin private DepthOption depth = new DepthOption();

    @Mixin private StoreOption loaded = new StoreOption();

    @Mixin private TableOutput output = new TableOutput();

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      try (WatchStore store = folder.open()) {
        List<WatchSources.Visit> visits =
            new WatchSources(store)
                .run(
                    Optional.ofNullable(only),
                    allowPrivate,
                    loaded.knowledge(),
                    depth.depth(),
                    step -> err.println("  " + Shown.plain(step)));
        if (visits.isEmpty()) {
          err.println("Nothing is watched yet. Add a source: chokepoint watch add FOLDER-OR-FEED");
        }
        output.print(WatchTables.visits(visits), spec.commandLine());
        for (WatchSources.Visit visit : visits) {
          tell(err, visit.remarks());
          tell(err, visit.failures());
        }
      }
      return ExitCode.OK.code();
    }

    private static void tell(PrintWriter err, List<Failure> failures) {
      failures.stream().limit(SHOWN).forEach(f -> err.println(Shown.line(f)));
      if (failures.size() > SHOWN) {
        err.println(
            "chokepoint: … and " + (failures.size() - SHOWN) + " more; see: watch failures");
      }
    }
  }

  /** Lists what could not be read. */
  @Command(
      name = "failures",
      mixinStandardHelpOptions = true,
      header = "List what could not be read, with the reason.")
  static final class Failures implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private WatchFolder folder = new WatchFolder();

    @Option(
        names = "--limit",
        defaultValue = "1000",
        description = "Most rows (default ${DEFAULT-VALUE}).")
    private int limit = 1000;

    @Mixin private TableOutput output = new TableOutput();

    @Override
    public Integer call() {
      try (WatchStore store = folder.open()) {
        output.print(
            WatchTables.failures(new WatchSources(store).failures(Math.max(1, limit))),
            spec.commandLine());
      }
      return ExitCode.OK.code();
    }
  }
}
