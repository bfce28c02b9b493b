package org.chokepoint.app.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that limit a question to a month, stage, place or element. */
final class PictureFilter {

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of the supply picture; default the month of the reference data.")
  private @Nullable YearMonth asOf;

  @Option(names = "--stage", paramLabel = "STAGE", description = "A stage, such as separation.")
  private @Nullable String stage;

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = "A country by ISO 3166-1 alpha-3, such as MYS.")
  private @Nullable PlaceCode place;

  @Option(
      names = {"--element", "--material"},
      paramLabel = "SYMBOL",
      description = "An element or product, such as Dy or NdFeB.")
  private @Nullable MaterialId material;

  Optional<YearMonth> asOf() {
    return Optional.ofNullable(asOf);
  }

  Optional<PlaceCode> place() {
    return Optional.ofNullable(place);
  }

  Optional<MaterialId> material() {
    return Optional.ofNullable(material);
  }

  Optional<Stage> stage(CommandSpec spec) {
    return Optional.ofNullable(stage).map(word -> stage(word, spec));
  }

  /** The stage a user names. */
  static Stage stage(String word, CommandSpec spec) {
    return Stage.find(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--stage: '"
                        + word
                        + "' is not a stage. Stages are mining, concentration,"
                        + " cracking-and-leaching, separation, metal-making, alloying,"
                        + " magnet-making, use and recycling."));
  }
}
