package org.chokepoint.app.cli;

import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Show who owns and who directs an actor or facility, with proof. */
@Command(
    name = "owners",
    mixinStandardHelpOptions = true,
    header = "Show who owns and who directs an actor or facility, with proof.")
final class OwnersCommand extends KnowledgeQuestion {

  @Parameters(paramLabel = "NAME", description = "A name in English, Chinese or pinyin, or an id.")
  private String name = "";

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.owners(name);
  }
}
