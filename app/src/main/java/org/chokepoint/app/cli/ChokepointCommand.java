package org.chokepoint.app.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "chokepoint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "From what state-directed producers say to what it costs and what to do.",
    description = {
      "Reads a document in English or Chinese, extracts cited signals, measures the leverage behind"
          + " them, simulates its use, plans the response, and writes a brief in which every number"
          + " has a source."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  a bug in the program",
      "  2  the command line is wrong",
      "  3  the input cannot be used",
      "  4  the input cannot be reached",
      "  5  a recomputed run differs",
      "  6  the output cannot be written"
    },
    subcommands = {
      BriefCommand.class,
      VerifyCommand.class,
      ReadCommand.class,
      WhoCommand.class,
      OwnersCommand.class,
      OrdersCommand.class,
      FacilitiesCommand.class,
      SharesCommand.class,
      PathCommand.class,
      MeasureCommand.class,
      SimulateCommand.class,
      PlanCommand.class,
      ExposureCommand.class,
      EvalCommand.class,
      ServeCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    })
final class ChokepointCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Which command? Try: chokepoint brief DOCUMENT");
  }
}
