package org.chokepoint.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The data sets behind every answer. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    header = "List, show, load, check, export, compare and reconcile the data.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DataListCommand.class,
      DataShowCommand.class,
      DataLoadCommand.class,
      DataCheckCommand.class,
      DataExportCommand.class,
      DataDiffCommand.class,
      DataReconcileCommand.class
    })
final class DataCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Try: chokepoint data list");
  }
}
