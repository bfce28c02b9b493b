package org.chokepoint.app.cli;

import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Say who or what a name stands for. */
@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    header = "Say who or what a name stands for.")
final class WhoCommand extends KnowledgeQuestion {

  @Parameters(paramLabel = "NAME", description = "A name in English, Chinese or pinyin, or an id.")
  private String name = "";

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.who(name);
  }
}
