package org.chokepoint.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.AskKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** List mines, plants and works, existing and in the pipeline. */
@Command(
    name = "facilities",
    mixinStandardHelpOptions = true,
    header = "List mines, plants and works, existing and in the pipeline.")
final class FacilitiesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--directed-by",
      paramLabel = "NAME",
      description = "Only what this actor can direct through ownership, ministry or party.")
  private @Nullable String directedBy;

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    AskKnowledge ask = new AskKnowledge(filter.asOf());
    output.print(
        ask.facilities(
            filter.stage(spec), filter.place(), filter.material(), Optional.ofNullable(directedBy)),
        spec.commandLine());
    return ExitCode.OK.code();
  }
}
