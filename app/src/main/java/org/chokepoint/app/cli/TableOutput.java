package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.TableFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that prints a table. */
final class TableOutput {

  private static final String SCREEN = "chokepoint.columns";

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

  /** Rejects an output that could not be written in any format, before the work is done. */
  void check(CommandLine commandLine) {
    check(true, commandLine);
  }

  /** Whether the table goes to the terminal and not into a file. */
  boolean prints() {
    return file == null;
  }

  void print(Table table, CommandLine commandLine) {
    check(commandLine);
    TableFormat chosen = format(commandLine);
    OptionalInt screen = screen(chosen);
    byte[] bytes =
        screen.isPresent()
            ? TableFormat.forTerminal(table, screen.getAsInt())
            : chosen.write(table);
    put(bytes, table.rows().size() + " rows", commandLine);
  }

  /** Prints several tables; a format that holds only one asks for {@code --table}. */
  void print(List<Table> tables, CommandLine commandLine) {
    check(false, commandLine);
    TableFormat chosen = format(commandLine);
    OptionalInt screen = screen(chosen);
    byte[] bytes =
        screen.isPresent()
            ? TableFormat.forTerminal(tables, screen.getAsInt())
            : chosen.write(tables);
    put(bytes, tables.size() + " tables", commandLine);
  }

  /**
   * The same for several tables.
   *
   * @param one whether only one of them was asked for
   */
  void check(boolean one, CommandLine commandLine) {
    TableFormat chosen = format(commandLine);
    if (chosen == TableFormat.CSV && !one) {
      throw new ParameterException(commandLine, "CSV holds one table. Name it: --table NAME");
    }
    if (chosen == TableFormat.XLSX && file == null) {
      throw new ParameterException(
          commandLine, "a workbook cannot be printed. Name a file: --output FILE.xlsx");
    }
  }

  /** Whether everything that there is goes out, and not what fits a screen. */
  boolean wantsAll(CommandLine commandLine) {
    return format(commandLine) != TableFormat.TEXT;
  }

  /** Columns of the terminal that text goes to, as the launcher tells; none for a file or pipe. */
  private OptionalInt screen(TableFormat chosen) {
    int columns = Integer.getInteger(SCREEN, 0);
    return chosen == TableFormat.TEXT && file == null && columns > 0
        ? OptionalInt.of(columns)
        : OptionalInt.empty();
  }

  private void put(byte[] bytes, String what, CommandLine commandLine) {
    if (file == null) {
      PrintWriter out = commandLine.getOut();
      out.print(new String(bytes, StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    OutputFolder.writeFile(file, bytes);
    commandLine.getErr().println(what + " written to " + file);
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
