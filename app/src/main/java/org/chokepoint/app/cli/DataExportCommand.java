package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.usecase.data.ExportFormat;
import org.chokepoint.app.usecase.data.ExportKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the data for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Write the data as csv, json, parquet, statements, ftm or graphml.",
    description = {
      "csv, json, parquet: one file a table (csv can be loaded again). statements-csv,"
          + " statements-json: every cell with its source. ftm: actors, ownership and facilities as"
          + " FollowTheMoney entities. graphml: the same graph for Gephi, yEd or NetworkX.",
      "All files of an export appear together or none does."
    })
final class DataExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FORMAT", description = "One of the formats above.")
  private String format = "";

  @Option(
      names = {"--out", "-o"},
      paramLabel = "DIR",
      defaultValue = "out/data",
      description = "Folder to write into; default ${DEFAULT-VALUE}.")
  private Path out = Path.of("out", "data");

  @Option(
      names = "--table",
      split = ",",
      paramLabel = "NAME",
      description = "Tables to write; default all but the matrices.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of a graph; default the month of the data.")
  private @Nullable YearMonth asOf;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    ExportFormat chosen = format();
    PrintWriter err = spec.commandLine().getErr();
    ExportKnowledge export =
        new ExportKnowledge(store.knowledge(), step -> err.println(step + " …"));
    Map<String, byte[]> files = export.files(chosen, tables, Optional.ofNullable(asOf));
    OutputFolder.write(out, files).forEach(file -> spec.commandLine().getOut().println(file));
    return ExitCode.OK.code();
  }

  private ExportFormat format() {
    String name = format.toUpperCase(Locale.ROOT).replace('-', '_');
    for (ExportFormat each : ExportFormat.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "'"
            + format
            + "' is no format. Formats are csv, json, parquet, statements-csv, statements-json,"
            + " ftm and graphml.");
  }
}
