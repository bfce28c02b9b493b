package org.chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskPower;
import org.chokepoint.model.id.PlaceCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows static leverage. */
@Command(
    name = "leverage",
    mixinStandardHelpOptions = true,
    header = "Show the static leverage of actors over targets by element and stage.",
    description = {
      "Static leverage is the part of the supply outside the target that the actor commands; prices,"
          + " stocks and answers are for simulate."
    })
final class MeasureLeverageCommand extends PowerQuestion {

  @Option(
      names = {"--actor", "--supplier"},
      paramLabel = "NAME",
      description = "Place code, name or id of the actor; default all.")
  private @Nullable String actor;

  @Option(
      names = "--target",
      split = ",",
      paramLabel = "CODE",
      description = "Places that depend; default CHN, EU27, IND, JPN, KOR and USA.")
  private List<PlaceCode> targets = new ArrayList<>();

  @Option(
      names = {"--commodity", "--element", "--material"},
      paramLabel = "NAME",
      description = "A material or commodity, such as Dy.")
  private @Nullable String commodity;

  @Option(names = "--stage", paramLabel = "STAGE", description = "A stage, such as separation.")
  private @Nullable String stage;

  @Override
  Table ask(AskPower power) {
    return power.leverage(
        Optional.ofNullable(actor), targets, Optional.ofNullable(commodity), stage(stage));
  }
}
