package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.data.CompareKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = "Say what changed between two months, or what loaded data changes.",
    description = {
      "With --from and --to: from one month's supply picture to another's.",
      "Without: from the packed data to what the store says (default the store in your data"
          + " folder)."
    })
final class DataDiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--from", paramLabel = "YYYY-MM", description = "The earlier month.")
  private @Nullable YearMonth from;

  @Option(names = "--to", paramLabel = "YYYY-MM", description = "The later month.")
  private @Nullable YearMonth to;

  @Option(
      names = "--table",
      split = ",",
      paramLabel = "NAME",
      description = "Only these tables, such as ownership,quotas.")
  private List<String> tables = new ArrayList<>();

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    CompareKnowledge compare = new CompareKnowledge(tables);
    Optional<StoreAddress> address = store.address();
    Table changes;
    if (from != null && to != null) {
      changes = compare.months(address, from, to);
    } else if (from == null && to == null) {
      changes = compare.store(address.orElse(StoreAddress.USER));
    } else {
      throw new ParameterException(spec.commandLine(), "give both --from and --to, or neither.");
    }
    output.print(changes, spec.commandLine());
    spec.commandLine()
        .getErr()
        .println(changes.rows().size() + " changes, " + changes.title() + ".");
    return ExitCode.OK.code();
  }
}
