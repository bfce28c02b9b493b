package org.chokepoint.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.chokepoint.app.run.CannotWriteException;
import org.chokepoint.app.store.StoreException;
import org.chokepoint.app.table.Shown;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Runs commands and turns what goes wrong into one clear line and an exit code. */
public final class Cli {

  private Cli() {}

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param err where progress and errors go
   * @param args the command line
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    PrintWriter results = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    CommandLine commandLine =
        ChokepointCommand.commandLine(args)
            .setOut(results)
            .setErr(messages)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(PlaceCode.class, value -> id(PlaceCode::new, value))
            .registerConverter(MaterialId.class, value -> id(MaterialId::new, value))
            .setParameterExceptionHandler(Cli::misused)
            .setExecutionExceptionHandler(Cli::explain);
    int code = commandLine.execute(args);
    results.flush();
    return code;
  }

  private static <T> T id(Function<String, T> form, String value) {
    try {
      return form.apply(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine used = e.getCommandLine();
    PrintWriter err = used.getErr();
    err.println("chokepoint: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See: " + used.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  private static int explain(Exception e, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    if (e instanceof FailureException failed) {
      err.println(Shown.line(failed.failure()));
      return ExitCode.of(failed.failure().reason()).code();
    }
    if (e instanceof CannotWriteException) {
      err.println("chokepoint: " + e.getMessage());
      return ExitCode.CANNOT_WRITE.code();
    }
    if (e instanceof StoreException) {
      err.println(
          Shown.plain(
                  "chokepoint: "
                      + Objects.toString(e.getMessage(), "").lines().findFirst().orElse(""))
              + ". If another process has it open, end that first.");
      return ExitCode.CANNOT_WRITE.code();
    }
    err.println("chokepoint: internal error: " + e);
    err.println("This is a bug. Set CHOKEPOINT_DEBUG=1 to see where it happened, and report it.");
    if (System.getenv("CHOKEPOINT_DEBUG") != null) {
      e.printStackTrace(err);
    }
    return ExitCode.INTERNAL.code();
  }
}
