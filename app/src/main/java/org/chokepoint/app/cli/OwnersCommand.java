package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Show who owns and who directs an actor or facility, with proof. */
@Command(
    name = "owners",
    mixinStandardHelpOptions = true,
    header = "Show who owns and who directs an actor or facility, with proof.")
final class OwnersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "A name in English, Chinese or pinyin, or an id.")
  private String name = "";

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    AskKnowledge ask = new AskKnowledge(filter.asOf());
    output.print(ask.owners(name), spec.commandLine());
    return ExitCode.OK.code();
  }
}
