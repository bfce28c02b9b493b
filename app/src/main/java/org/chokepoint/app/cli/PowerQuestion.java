package org.chokepoint.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskPower;
import org.chokepoint.model.chain.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A question about actors and chains of one year, answered as a table. */
abstract class PowerQuestion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year; default the newest full year of the reference data.")
  private @Nullable String year;

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed behind the intervals; default ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  /** The answer. */
  abstract Table ask(AskPower power);

  /** The stage a user names, if one. */
  final Optional<Stage> stage(@Nullable String word) {
    return Optional.ofNullable(word).map(w -> PictureFilter.stage(w, spec));
  }

  @Override
  public final Integer call() {
    output.check(spec.commandLine());
    Optional<Integer> asked =
        Optional.ofNullable(year).map(text -> Years.parse("--year", text, spec).to());
    output.print(ask(new AskPower(asked, seed, store.knowledge())), spec.commandLine());
    return ExitCode.OK.code();
  }
}
