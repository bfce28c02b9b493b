package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Show the links from one actor to another. */
@Command(
    name = "path",
    mixinStandardHelpOptions = true,
    header = "Show the links from one actor to another.")
final class PathCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "NAME", description = "Who directs.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "Who is directed.")
  private String to = "";

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    AskKnowledge ask = new AskKnowledge(filter.asOf());
    output.print(ask.path(from, to), spec.commandLine());
    return ExitCode.OK.code();
  }
}
