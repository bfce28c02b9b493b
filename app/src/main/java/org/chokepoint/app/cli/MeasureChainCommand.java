package org.chokepoint.app.cli;

import java.util.Optional;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskPower;
import org.chokepoint.metrics.network.ChainPart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a chain cannot do without. */
@Command(
    name = "chain",
    mixinStandardHelpOptions = true,
    header = "Show the chokepoint value of every facility, company, state and lane of a chain.",
    description = {
      "The value is the drop of the largest flow from mine to buyer when the part is taken out; an"
          + " articulation is a part without which nothing arrives."
    })
final class MeasureChainCommand extends PowerQuestion {

  @Parameters(paramLabel = "ELEMENT", description = "Element symbol, such as Nd.")
  private String element = "";

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description = "facility, country, owner, controller or lane; default all.")
  private ChainPart.@Nullable Kind kind;

  @Override
  Table ask(AskPower power) {
    return power.chain(element, Optional.ofNullable(kind));
  }
}
