package org.chokepoint.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.EvaluateReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the reader on the labelled sentences of the product. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    header = "Score the reader on its labelled sentences, by field and language.")
final class EvalCommand implements Callable<Integer> {

  /** What can be scored. */
  enum Part {
    /** Reading documents to signals. */
    READING
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PART", description = "What to score: reading.")
  private Part part = Part.READING;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Option(
      names = "--sets",
      paramLabel = "DIR",
      description = "Score public sets in this folder anew, instead of showing recorded scores.")
  private @Nullable Path sets;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println(EvaluateReading.report(json, Optional.ofNullable(sets), store.knowledge()));
    return ExitCode.OK.code();
  }
}
