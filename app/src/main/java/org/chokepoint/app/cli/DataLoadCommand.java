package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.usecase.data.LoadFiles;
import org.chokepoint.knowledge.upstream.FileKind;
import org.chokepoint.knowledge.upstream.FileKind.Form;
import org.chokepoint.knowledge.upstream.LoadOutcome;
import org.chokepoint.knowledge.upstream.Release;
import org.chokepoint.knowledge.upstream.UpstreamFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads files into a store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    header = "Load files into a store, wholly or not at all.",
    description = {
      "FILE is what a publisher ships (USGS Mineral Commodity Summaries world data, UN Comtrade,"
          + " CEPII BACI, World Bank WGI, each as CSV), a CSV in the schema of one of our tables,"
          + " statements (CSV or JSON lines), FollowTheMoney entities, or the folder of a data package. Several files of one"
          + " kind make one data set. It is told by its header; --as overrules.",
      "A file with a single fault is refused: every fault is listed by file, line and column, and"
          + " the store stays as it was. A data set takes the place of an older one of the same"
          + " publisher and name.",
      "Then ask with --store: chokepoint shares --stage separation --store user"
    })
final class DataLoadCommand implements Callable<Integer> {

  private static final String TABLE = "table:";

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one kind, or a folder.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description =
          "usgs-mcs, comtrade, baci, wgi, table:NAME such as table:facilities, statements, ftm or"
              + " package; default by the header.")
  private @Nullable String kind;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      defaultValue = "user",
      description = "Whose table it is, in lower case; default ${DEFAULT-VALUE}.")
  private String publisher = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "Name of the data set, in lower case, to keep several apart; default the table.")
  private @Nullable String name;

  @Option(
      names = "--accessed",
      paramLabel = "YYYY-MM",
      description = "Month in which it was downloaded; default this month.")
  private @Nullable YearMonth accessed;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      defaultValue = "user",
      description =
          "Where to load into: user (the store in your data folder), a file, or"
              + " jdbc:postgresql://HOST/DATABASE; default ${DEFAULT-VALUE}.")
  private String store = "";

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    StoreAddress into = new StoreAddress(store);
    LoadFiles loading = new LoadFiles(into, step -> err.println(step + " …"));
    LoadFiles.Loaded loaded =
        loading.load(files, kind(), slug("--publisher", publisher), release());
    LoadOutcome outcome = loaded.outcome();
    if (outcome.refused()) {
      outcome.faults().forEach(f -> err.println(f.where() + ": " + f.message()));
      err.println(
          "chokepoint: refused for "
              + count(outcome.faults().size(), "fault")
              + "; the store is as it was: "
              + into.shown());
      return ExitCode.BAD_INPUT.code();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Loaded "
            + count(outcome.rows(), "row")
            + " as "
            + count(outcome.statements(), "statement")
            + " into "
            + into.shown());
    out.println(
        "Data sets: "
            + outcome.datasets().stream()
                .map(d -> d.id().value())
                .collect(Collectors.joining(", ")));
    outcome.replaced().forEach(d -> out.println("Takes the place of " + d.id()));
    loaded.unusable().forEach(f -> err.println(f.where() + ": " + f.message()));
    if (!loaded.unusable().isEmpty()) {
      err.println(
          "Stored, but of no use until this is mended: "
              + count(loaded.unusable().size(), "row")
              + ".");
    }
    return ExitCode.OK.code();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private Release release() {
    YearMonth month = accessed != null ? accessed : YearMonth.now(Clock.systemUTC());
    return new Release(month, Optional.ofNullable(name).map(n -> slug("--name", n)));
  }

  private String slug(String option, String text) {
    if (!text.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
      throw new ParameterException(
          spec.commandLine(),
          option + ": '" + text + "' must be of lower-case letters, digits, '.', '_' and '-'.");
    }
    return text;
  }

  private Optional<FileKind> kind() {
    if (kind == null) {
      return Optional.empty();
    }
    String word = kind;
    if (word.startsWith(TABLE)) {
      return Optional.of(new FileKind(Form.TABLE, word.substring(TABLE.length())));
    }
    return Optional.of(
        switch (word) {
          case "statements" -> new FileKind(Form.STATEMENTS, "");
          case "ftm" -> new FileKind(Form.ENTITIES, "");
          case "package" -> new FileKind(Form.PACKAGE, "");
          default ->
              UpstreamFormat.find(word)
                  .map(f -> new FileKind(Form.PUBLISHER, f.token()))
                  .orElseThrow(
                      () ->
                          new ParameterException(
                              spec.commandLine(),
                              "--as: '"
                                  + word
                                  + "' is no kind. Kinds are usgs-mcs, comtrade, baci, wgi,"
                                  + " table:NAME, statements, ftm and package."));
        });
  }
}
