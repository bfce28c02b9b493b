package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.usecase.BriefSettings;
import org.chokepoint.app.usecase.LoadedDocument;
import org.chokepoint.app.usecase.OwnBill;
import org.chokepoint.app.usecase.PlanQuestion;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.app.usecase.WrittenBrief;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a document and writes its brief. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    header = "Turn a document into a cited, quantified brief.",
    description = {
      "Reads DOCUMENT, links it to the reference data, measures, simulates and plans, and writes"
          + " brief.html, brief.pdf, brief.md, brief.json and run.json."
    })
final class BriefCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOCUMENT",
      description = "A file (HTML, plain text, PDF, DOCX), a web address, or - for standard input.")
  private String document = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write into; default out/NAME.")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of the supply picture; default the month of the reference data.")
  private @Nullable YearMonth asOf;

  @Option(
      names = "--months",
      defaultValue = "24",
      description = "Months that scenarios run for, 1 to 120; default ${DEFAULT-VALUE}.")
  private int months;

  @Option(
      names = "--draws",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Draws of the market parameters behind the ranges of scenario figures, about a second"
              + " each; default 0: ranges by the engine's errors on the past.")
  private int draws;

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed of the random streams; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--bom",
      paramLabel = "FILE",
      description = "Your bill of materials, CSV or XLSX: adds what happens to your own parts.")
  private @Nullable Path bom;

  @Option(
      names = "--bom-scenario",
      paramLabel = "SCENARIO",
      defaultValue = "controls-2025-04",
      description = "Scenario for --bom; default ${DEFAULT-VALUE}.")
  private String bomScenario = "";

  @Option(
      names = "--home",
      paramLabel = "PLACE",
      description = "Where your products are made, for --bom.")
  private @Nullable String home;

  @Option(
      names = "--plan",
      paramLabel = "USD",
      description =
          "Add the plan of this budget, such as 5e9, to what to do; takes a minute or more.")
  private @Nullable String plan;

  @Option(
      names = "--plan-for",
      split = ",",
      paramLabel = "WHO",
      defaultValue = "USA,EU",
      description = "For whom --plan plans; default ${DEFAULT-VALUE}.")
  private List<String> planFor = new ArrayList<>();

  @Option(
      names = "--plan-until",
      paramLabel = "YEAR",
      defaultValue = "2035",
      description = "Last year of --plan; default ${DEFAULT-VALUE}.")
  private int planUntil;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only the path to open.")
  private boolean quiet;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    BriefSettings settings = settings();
    LoadedDocument loaded = LoadedDocument.of(document, System.in);
    WrittenBrief brief = new WriteBrief(store.knowledge()).write(loaded, settings, this::tell);
    Path folder = out != null ? out : Path.of("out", folderName(loaded.origin()));
    OutputFolder.write(folder, brief.files());
    PrintWriter results = spec.commandLine().getOut();
    if (!quiet) {
      brief.summary().forEach(results::println);
    }
    results.println(folder.resolve("brief.html"));
    return ExitCode.OK.code();
  }

  private BriefSettings settings() {
    try {
      return new BriefSettings(
          Optional.ofNullable(asOf),
          seed,
          months,
          draws,
          Optional.ofNullable(plan).map(this::question),
          Optional.ofNullable(bom)
              .map(file -> OwnBill.of(file, bomScenario, Optional.ofNullable(home))));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private PlanQuestion question(String budget) {
    return new PlanQuestion(
        planFor,
        List.of(Dollars.read(budget, "--plan", spec) / 1e6),
        false,
        planUntil,
        List.of(),
        Optional.empty(),
        PlanQuestion.USUAL_DRAWS,
        seed);
  }

  private void tell(String step) {
    if (!quiet) {
      spec.commandLine().getErr().println(step + " …");
    }
  }

  /** A folder name that is safe whatever the origin is called. */
  static String folderName(String origin) {
    String last = origin.replaceAll("[?#].*", "").replaceAll("/+$", "");
    last = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    String slug = last.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    slug = slug.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "brief" : slug.substring(0, Math.min(80, slug.length()));
  }
}
