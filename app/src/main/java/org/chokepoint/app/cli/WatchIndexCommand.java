package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.WatchTables;
import org.chokepoint.app.usecase.WatchView;
import org.chokepoint.app.watch.WatchStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the indices of an actor. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    header = "Show the tightening and policy-alignment indices of an actor or place by month.",
    description = {
      "Tightening T(m) = sum of w p 2^(-(m - m_i)/6) over acts, w weight of certainty, p polarity;"
          + " deviation from w (1 - w). Alignment: themes named in the month over what all months"
          + " before let expect, with an interval of about 90 %%. Formulas: docs/reference/watch.md."
    })
final class WatchIndexCommand implements Callable<Integer> {

  private static final int MOST = 600;

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Option(
      names = "--actor",
      required = true,
      paramLabel = "ID",
      description = "Entity or place, by id or name.")
  private String actor = "";

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description = "First month; default a year ago.")
  private @Nullable YearMonth from;

  @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month; default this one.")
  private @Nullable YearMonth to;

  @Option(
      names = "--signals",
      description = "Print instead the acts behind the tightening of the last month, with quotes.")
  private boolean behind;

  @Mixin private StoreOption loaded = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    YearMonth last = to == null ? YearMonth.now(ZoneOffset.UTC) : to;
    YearMonth first = from == null ? last.minusMonths(12) : from;
    if (first.isAfter(last) || first.plusMonths(MOST).isBefore(last)) {
      throw new ParameterException(
          spec.commandLine(), "--from must be before --to, at most " + MOST + " months apart.");
    }
    try (WatchStore store = folder.open()) {
      WatchView view = new WatchView(store, loaded.knowledge());
      output.print(
          behind
              ? WatchTables.behind(view, actor, last)
              : WatchTables.indices(view, actor, first, last),
          spec.commandLine());
    }
    return ExitCode.OK.code();
  }
}
