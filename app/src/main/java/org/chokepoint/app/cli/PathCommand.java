package org.chokepoint.app.cli;

import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Show the links from one actor to another. */
@Command(
    name = "path",
    mixinStandardHelpOptions = true,
    header = "Show the links from one actor to another.")
final class PathCommand extends KnowledgeQuestion {

  @Option(names = "--from", required = true, paramLabel = "NAME", description = "Who directs.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "Who is directed.")
  private String to = "";

  @Override
  Table ask(AskKnowledge knowledge) {
    return knowledge.path(from, to);
  }
}
