package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Shown;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.usecase.ReadLedger;
import org.chokepoint.model.failure.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the signals of documents. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    header = "Print the signals of documents, each with the quoted words.",
    description = {
      "A folder is read with all below it; a mailbox (mbox), a mail, a web archive (WARC) and a feed"
          + " (RSS, Atom) are taken apart. What a file is, its first bytes tell. ",
      "A document that cannot be read is reported and the rest goes on; the exit code is then that"
          + " of the first such document."
    })
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOC",
      arity = "1..*",
      description =
          "Files, folders, mailboxes, web archives, addresses of pages or feeds, or - for standard"
              + " input.")
  private List<String> documents = new ArrayList<>();

  @Option(names = "--jsonl", description = "One JSON object a line; every field has its quotation.")
  private boolean jsonLines;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Write signals and what became of every item to this file of JSON lines, and go on there"
              + " if an earlier run was broken off.")
  private @Nullable Path ledger;

  @Mixin private DepthOption depth = new DepthOption();

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    if (ledger != null) {
      return intoLedger(ledger);
    }
    PrintWriter out = spec.commandLine().getOut();
    List<List<Object>> rows = new ArrayList<>();
    List<Failure> failures =
        new ReadDocuments(store.knowledge(), depth.depth())
            .read(
                documents,
                System.in,
                reading ->
                    reading
                        .signals()
                        .forEach(
                            s -> {
                              if (jsonLines) {
                                out.println(SignalTables.json(reading.document(), s));
                              } else {
                                rows.add(SignalTables.row(reading.document(), s));
                              }
                            }));
    if (!jsonLines) {
      output.print(SignalTables.table(rows), spec.commandLine());
    }
    failures.forEach(f -> spec.commandLine().getErr().println(Shown.line(f)));
    return failures.isEmpty() ? ExitCode.OK.code() : ExitCode.of(failures.get(0).reason()).code();
  }

  private int intoLedger(Path file) {
    PrintWriter err = spec.commandLine().getErr();
    ReadLedger.Summary done =
        new ReadDocuments(store.knowledge(), depth.depth())
            .readInto(file, documents, System.in, step -> err.println("  " + Shown.plain(step)));
    err.printf(
        Locale.ROOT,
        "%,d documents read with %,d signals, %,d came twice, %,d could not be read; %,d items were"
            + " in the ledger before%n",
        done.read(),
        done.signals(),
        done.again(),
        done.failed(),
        done.before());
    return done.failed() == 0 ? ExitCode.OK.code() : ExitCode.BAD_INPUT.code();
  }
}
