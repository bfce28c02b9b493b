package org.chokepoint.app.cli;

import java.nio.file.Path;
import java.util.List;
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

/** Scores the reader on the labelled sentences and texts of the product, or on those of a user. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    header = "Score the reader on labelled sentences and texts, by field and language.")
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

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Score labelled texts of yours instead, one a line of JSON: text, kind, actor, themes,"
              + " instruments, levers, certainty (docs/reference/reading.md).")
  private List<Path> texts = List.of();

  @Option(
      names = "--mistakes",
      description = "With --texts: also list what was read wrongly, one line a mistake.")
  private boolean mistakes;

  @Mixin private DepthOption depth = new DepthOption();

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println(
            texts.isEmpty()
                ? EvaluateReading.report(
                    json, Optional.ofNullable(sets), depth.depth(), store.knowledge())
                : EvaluateReading.ofTexts(texts, json, mistakes, depth.depth(), store.knowledge()));
    return ExitCode.OK.code();
  }
}
