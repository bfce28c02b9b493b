package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Say who or what a name stands for. */
@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    header = "Say who or what a name stands for.")
final class WhoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "A name in English, Chinese or pinyin, or an id.")
  private String name = "";

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    AskKnowledge ask = new AskKnowledge(filter.asOf());
    output.print(ask.who(name), spec.commandLine());
    return ExitCode.OK.code();
  }
}
