package org.chokepoint.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.data.ShowDataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a table. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Show the rows, the columns or the origin of a table.",
    description = {"TABLE is a name that chokepoint data list prints, such as facilities."})
final class DataShowCommand implements Callable<Integer> {

  /** What can be shown of a table. */
  enum Part {
    /** Its rows. */
    ROWS,
    /** Its columns. */
    FIELDS,
    /** Where it comes from. */
    SOURCE
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TABLE", description = "Name of the table.")
  private String table = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PART",
      description = "rows, fields or source; default rows.")
  private Part part = Part.ROWS;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=TEXT",
      description = "Only rows with this text in the column; may be repeated.")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(
      names = "--limit",
      defaultValue = "20",
      paramLabel = "N",
      description = "Most rows to print, 0 for all; default ${DEFAULT-VALUE}. Files hold all.")
  private int limit;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit must not be negative.");
    }
    ShowDataSet show = new ShowDataSet(store.knowledge(), table);
    Table all =
        switch (part) {
          case ROWS -> show.rows(where);
          case FIELDS -> show.fields();
          case SOURCE -> show.source();
        };
    int total = all.rows().size();
    boolean cut = part == Part.ROWS && limit > 0 && total > limit && output.prints();
    output.print(
        cut ? new Table(all.title(), all.columns(), all.rows().subList(0, limit)) : all,
        spec.commandLine());
    if (cut) {
      spec.commandLine()
          .getErr()
          .println(limit + " of " + total + " rows; --limit 0 prints all, -o FILE writes all.");
    }
    return ExitCode.OK.code();
  }
}
