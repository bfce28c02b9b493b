package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.SignalTables;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.model.failure.Failure;
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
      "A document that cannot be read is reported and the rest goes on; the exit code is then that"
          + " of the first such document."
    })
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOC",
      arity = "1..*",
      description = "Files, folders, web addresses, or - for standard input.")
  private List<String> documents = new ArrayList<>();

  @Option(names = "--jsonl", description = "One JSON object a line; every field has its quotation.")
  private boolean jsonLines;

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<List<Object>> rows = new ArrayList<>();
    List<Failure> failures =
        new ReadDocuments()
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
    failures.forEach(
        f -> spec.commandLine().getErr().println("chokepoint: " + f.where() + ": " + f.message()));
    return failures.isEmpty() ? ExitCode.OK.code() : ExitCode.of(failures.get(0).reason()).code();
  }
}
