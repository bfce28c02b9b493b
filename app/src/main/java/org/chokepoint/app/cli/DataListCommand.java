package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.usecase.data.ListDataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the data sets. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "List the data sets with their rows by quality.")
final class DataListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    output.print(ListDataSets.list(store.knowledge()), spec.commandLine());
    if (store.address().isEmpty() && !StoreAddress.USER.missing()) {
      spec.commandLine()
          .getErr()
          .println("You have loaded data too; --store user adds " + StoreAddress.USER.shown());
    }
    return ExitCode.OK.code();
  }
}
