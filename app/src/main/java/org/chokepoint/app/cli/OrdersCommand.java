package org.chokepoint.app.cli;

import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Show who can order a facility to cut, with the path that proves it. */
@Command(
    name = "orders",
    mixinStandardHelpOptions = true,
    header = "Show who can order a facility to cut, with the path that proves it.")
final class OrdersCommand extends KnowledgeQuestion {

  @Parameters(paramLabel = "NAME", description = "A name in English, Chinese or pinyin, or an id.")
  private String name = "";

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.whoCanOrderCut(name);
  }
}
