package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.data.ReconcileSupply;
import org.chokepoint.model.id.MaterialId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Balances production, trade and separation. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    header = "Balance mining, trade in feed and separation, and list what does not add up.",
    description = {
      "Per material and place, separated = recovery x (mined + net feed import), and over the world"
          + " net feed imports add to zero. Figures move within tolerances by least squares; what"
          + " moves too far, exceeds capacity or contradicts another source is listed."
    })
final class DataReconcileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--element",
      split = ",",
      paramLabel = "SYMBOL",
      description = "Elements such as Nd,Dy, or TREO; default all.")
  private List<MaterialId> materials = new ArrayList<>();

  @Option(
      names = "--year",
      defaultValue = "2024",
      paramLabel = "YYYY",
      description = "Calendar year to balance; default ${DEFAULT-VALUE}.")
  private int year;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of the supply picture; default the month of the data.")
  private @Nullable YearMonth asOf;

  @Option(names = "--figures", description = "Print every figure as stated and as balanced.")
  private boolean figures;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    ReconcileSupply supply =
        new ReconcileSupply(store.knowledge(), materials, Optional.ofNullable(asOf), year);
    output.print(figures ? supply.figures() : supply.disagreements(), spec.commandLine());
    supply.remarks().forEach(spec.commandLine().getErr()::println);
    return ExitCode.OK.code();
  }
}
