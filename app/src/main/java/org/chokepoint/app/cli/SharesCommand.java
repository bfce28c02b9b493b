package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** List shares of the world by stage, element and place. */
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    header = "List shares of the world by stage, element and place.")
final class SharesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    AskKnowledge ask = new AskKnowledge(filter.asOf());
    output.print(
        ask.shares(filter.stage(spec), filter.material(), filter.place()), spec.commandLine());
    return ExitCode.OK.code();
  }
}
