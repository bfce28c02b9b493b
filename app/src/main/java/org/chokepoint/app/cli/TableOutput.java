package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.TableFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that prints a table. */
final class TableOutput {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, csv, json or xlsx; default text, or as the ending of --output says.")
  private @Nullable TableFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write instead of printing.")
  private @Nullable Path file;

  /** Whether the table goes to the terminal and not into a file. */
  boolean prints() {
    return file == null;
  }

  void print(Table table, CommandLine commandLine) {
    TableFormat chosen = format(commandLine);
    if (file == null) {
      if (chosen == TableFormat.XLSX) {
        throw new ParameterException(
            commandLine, "a workbook cannot be printed. Name a file: --output FILE.xlsx");
      }
      PrintWriter out = commandLine.getOut();
      out.print(new String(chosen.write(table), StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    OutputFolder.write(
        folder == null ? Path.of(".") : folder,
        Map.of(file.getFileName().toString(), chosen.write(table)));
    commandLine.getErr().println(table.rows().size() + " rows written to " + file);
  }

  private TableFormat format(CommandLine commandLine) {
    if (format != null) {
      return format;
    }
    if (file == null) {
      return TableFormat.TEXT;
    }
    String name = String.valueOf(file.getFileName());
    return TableFormat.ofFileName(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    commandLine,
                    "'" + name + "' does not end in .txt, .csv, .json or .xlsx. Add --format."));
  }
}
