package org.chokepoint.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.search.SearchRequest;
import org.chokepoint.app.usecase.SearchDocuments;
import org.chokepoint.app.usecase.WatchTables;
import org.chokepoint.app.watch.WatchStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches what the watch has read. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    header = "Search documents and signals that were read, in English and Chinese.",
    description = {
      "All words must occur. \"...\" is a phrase, | means or, -word means not, word* any ending."
          + " Simplified and traditional characters are taken as the same. Fill the store with"
          + " watch add and watch run first."
    })
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words to look for.")
  private List<String> query = List.of();

  @Option(names = "--kind", paramLabel = "KIND", description = "document or signal; default both.")
  private @Nullable Kind kind;

  @Option(names = "--from", paramLabel = "DATE", description = "First day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "Most hits, up to 1000 (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Mixin private TableOutput output = new TableOutput();

  /** What is searched. */
  enum Kind {
    /** Documents only. */
    DOCUMENT,
    /** Signals only. */
    SIGNAL
  }

  @Override
  public Integer call() {
    SearchRequest request = request();
    try (WatchStore store = folder.open()) {
      output.print(
          WatchTables.hits(new SearchDocuments(folder.path(), store).search(request)),
          spec.commandLine());
    }
    return ExitCode.OK.code();
  }

  private SearchRequest request() {
    try {
      return new SearchRequest(
          String.join(" ", query),
          Optional.ofNullable(kind).map(k -> k == Kind.SIGNAL ? "signal" : "document"),
          Optional.ofNullable(from),
          Optional.ofNullable(to),
          limit);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "QUERY: " + e.getMessage() + ".");
    }
  }
}
