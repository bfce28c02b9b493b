package org.chokepoint.app.cli;

import java.util.Optional;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** List mines, plants and works, existing and in the pipeline. */
@Command(
    name = "facilities",
    mixinStandardHelpOptions = true,
    header = "List mines, plants and works, existing and in the pipeline.")
final class FacilitiesCommand extends KnowledgeQuestion {

  @Option(
      names = "--directed-by",
      paramLabel = "NAME",
      description = "Only what this actor can direct through ownership, ministry or party.")
  private @Nullable String directedBy;

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.facilities(
        filter().stage(spec()),
        filter().place(),
        filter().material(),
        Optional.ofNullable(directedBy));
  }
}
