package org.chokepoint.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.data.CheckPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a data package. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Check a data package against its description.",
    description = {
      "Hashes, header, cells, units, keys and references. Exit code 0 if all is well, 3 if not."
    })
final class DataCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Folder with datapackage.json; default the packed data.")
  private @Nullable Path folder;

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    Table faults = CheckPackage.check(Optional.ofNullable(folder));
    String what = folder == null ? "The packed data" : folder.toString();
    if (faults.rows().isEmpty()) {
      spec.commandLine().getOut().println(what + ": every file is what its description says.");
      return ExitCode.OK.code();
    }
    output.print(faults, spec.commandLine());
    spec.commandLine()
        .getErr()
        .println("chokepoint: " + what + ": " + faults.rows().size() + " faults");
    return ExitCode.BAD_INPUT.code();
  }
}
