package org.chokepoint.app.cli;

import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
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
    })
final class ChokepointCommand implements Runnable {

  /** Subcommands in the order of the help text. */
  private static final List<Class<?>> COMMANDS =
      List.of(
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
          LeverageCommand.class,
          BacktestCommand.class,
          WatchCommand.class,
          SearchCommand.class,
          DataCommand.class,
          EvalCommand.class,
          ServeCommand.class,
          HelpCommand.class,
          GenerateCompletion.class);

  @Spec private CommandSpec spec;

  /**
   * The command line. If its first word names a subcommand, only that one is put in: describing all
   * of them costs a tenth of a second.
   */
  static CommandLine commandLine(String... args) {
    CommandLine root = new CommandLine(new ChokepointCommand());
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(c -> !whole(c))
            .filter(c -> args.length > 0 && name(c).equals(args[0]))
            .toList();
    (named.isEmpty() ? COMMANDS : named).forEach(root::addSubcommand);
    return root;
  }

  /** Whether a subcommand speaks of all others. */
  private static boolean whole(Class<?> command) {
    return command == HelpCommand.class || command == GenerateCompletion.class;
  }

  private static String name(Class<?> command) {
    Command described = command.getAnnotation(Command.class);
    return described == null ? "" : described.name();
  }

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Which command? Try: chokepoint brief DOCUMENT");
  }
}
