package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.usecase.VerifyRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a run again and compares every byte. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = "Make a run again from its manifest and compare every byte.",
    description = {
      "Exit code 0 if everything is the same, 5 if anything differs; each difference is one line."
    })
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN.JSON", description = "The manifest a brief was written with.")
  private Path manifest = Path.of("run.json");

  @Option(
      names = "--bom",
      paramLabel = "FILE",
      description = "The bill of materials that the run was made with, which it did not keep.")
  private @Nullable Path bom;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    VerifyRun.Verdict verdict =
        new VerifyRun(store.knowledge())
            .verify(manifest, Optional.ofNullable(bom), step -> err.println(step + " …"));
    PrintWriter out = spec.commandLine().getOut();
    if (verdict.differences().isEmpty()) {
      out.println("Verified: " + verdict.checked() + " outputs are the same to the last byte.");
      return ExitCode.OK.code();
    }
    verdict.differences().forEach(d -> out.println("differs: " + d));
    return ExitCode.DIFFERS.code();
  }
}
