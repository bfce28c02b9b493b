package org.chokepoint.app.cli;

import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;

/** List shares of the world by stage, element and place. */
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    header = "List shares of the world by stage, element and place.")
final class SharesCommand extends KnowledgeQuestion {

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.shares(filter().stage(spec()), filter().material(), filter().place());
  }
}
