package org.chokepoint.app.cli;

import java.util.Optional;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskPower;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an actor can command. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    header = "Show the share of the world that an actor can command, and through which path.")
final class MeasureProfileCommand extends PowerQuestion {

  @Parameters(paramLabel = "ACTOR", description = "Name, Chinese name or id, such as 包钢集团.")
  private String actor = "";

  @Option(names = "--stage", paramLabel = "STAGE", description = "A stage, such as separation.")
  private @Nullable String stage;

  @Option(
      names = {"--commodity", "--element", "--material"},
      paramLabel = "NAME",
      description = "A material or commodity, such as Dy.")
  private @Nullable String commodity;

  @Override
  Table ask(AskPower power) {
    return power.profile(actor, stage(stage), Optional.ofNullable(commodity));
  }
}
