package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chokepoint.app.bom.BillTemplate;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.usecase.BillSource;
import org.chokepoint.app.usecase.ExposureQuestion;
import org.chokepoint.app.usecase.ExposureTables;
import org.chokepoint.app.usecase.MeasureExposure;
import org.chokepoint.app.usecase.MeasuredExposure;
import org.chokepoint.app.usecase.PartTable;
import org.chokepoint.response.bill.BillColumn;
import org.chokepoint.response.bill.BillFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the exposure of a bill of materials and prints it. */
@Command(
    name = "exposure",
    mixinStandardHelpOptions = true,
    header = "Measure what a scenario does to your own parts: weeks, cost and margin.",
    description = {
      "BOM is a CSV or XLSX file. Nothing of it leaves this machine. Start from the template or"
          + " from common parts:",
      "  chokepoint exposure --template bom.xlsx",
      "  chokepoint exposure --build \"1,200 EVs a month\" --scenario april-2025"
    })
final class ExposureCommand implements Callable<Integer> {

  private static final List<ExposureTables> ON_SCREEN =
      List.of(
          ExposureTables.SUMMARY,
          ExposureTables.PARTS,
          ExposureTables.REMEDIES,
          ExposureTables.ORIGINS,
          ExposureTables.ASSUMPTIONS);
  private static final int FAULTS_ON_SCREEN = 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BOM", arity = "0..1", description = "Bill of materials, CSV or XLSX.")
  private @Nullable Path bom;

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      defaultValue = "controls-2025-04",
      description =
          "A ready scenario, a month such as april-2025, or a YAML file; default ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(
      names = "--home",
      paramLabel = "PLACE",
      description = "Where the products are made; default the largest user outside the controller.")
  private @Nullable String home;

  @Option(
      names = "--build",
      paramLabel = "PART=UNITS",
      description =
          "A part of the library with units a month, such as \"traction motor=1200\" or"
              + " \"1,200 EVs a month\"; may be repeated.")
  private List<String> build = new ArrayList<>();

  @Option(names = "--library", description = "List the parts of the library.")
  private boolean library;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "Write a bill to fill in (.xlsx or .csv), with the parts of --build, and stop.")
  private @Nullable Path template;

  @Option(
      names = "--keep-good-rows",
      description = "Go on with the rows that have no fault, and list the others.")
  private boolean keepGoodRows;

  @Option(
      names = "--cases",
      defaultValue = "" + ExposureQuestion.USUAL_CASES,
      description = "Ways the scenario may turn out, 1 to 100; default ${DEFAULT-VALUE}.")
  private int cases;

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}.")
  private @Nullable ExposureTables table;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    if (library) {
      output.print(PartTable.library(), spec.commandLine());
      return ExitCode.OK.code();
    }
    if (template != null) {
      return writeTemplate(template);
    }
    output.check(table != null, spec.commandLine());
    PrintWriter err = spec.commandLine().getErr();
    MeasuredExposure measured =
        new MeasureExposure(store.knowledge())
            .measure(source(), question(), s -> err.println(s + " …"));
    tellFaults(measured, err);
    if (measured.report().isEmpty()) {
      if (table == ExposureTables.FAULTS) {
        output.print(table.of(measured), spec.commandLine());
      }
      return ExitCode.BAD_INPUT.code();
    }
    if (table != null) {
      output.print(table.of(measured), spec.commandLine());
    } else if (output.wantsAll(spec.commandLine())) {
      output.print(ExposureTables.all(measured), spec.commandLine());
    } else {
      output.print(ON_SCREEN.stream().map(t -> t.of(measured)).toList(), spec.commandLine());
    }
    return ExitCode.OK.code();
  }

  private BillSource source() {
    if (bom != null && !build.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name a BOM or --build parts, not both; --template joins them");
    }
    if (bom != null) {
      return BillSource.ofFile(bom);
    }
    if (build.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Which bill of materials? Name a file, or --build \"traction motor=1200\"; --template"
              + " bom.xlsx writes one to fill in.");
    }
    return BillSource.ofParts(build);
  }

  private ExposureQuestion question() {
    try {
      return new ExposureQuestion(scenario, Optional.ofNullable(home), keepGoodRows, cases, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--cases: " + e.getMessage());
    }
  }

  private int writeTemplate(Path file) {
    List<List<String>> rows = build.isEmpty() ? BillColumn.template() : BillSource.rowsOf(build);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
      throw new ParameterException(
          spec.commandLine(), "--template: '" + name + "' does not end in .xlsx or .csv");
    }
    OutputFolder.writeFile(
        file, name.endsWith(".csv") ? BillTemplate.csv(rows) : BillTemplate.xlsx(rows));
    spec.commandLine().getOut().println(file);
    return ExitCode.OK.code();
  }

  private void tellFaults(MeasuredExposure measured, PrintWriter err) {
    List<BillFault> faults = measured.bill().faults();
    faults.stream().limit(FAULTS_ON_SCREEN).forEach(f -> err.println("fault: " + f.words()));
    if (faults.size() > FAULTS_ON_SCREEN) {
      err.println((faults.size() - FAULTS_ON_SCREEN) + " more; --table faults lists them.");
    }
    if (measured.report().isEmpty()) {
      int good = measured.bill().lines().size();
      err.println(
          "chokepoint: the bill has faults in "
              + measured.bill().faultyRows()
              + " rows. Mend them"
              + (good > 0 ? ", or go on with " + good + " good rows: --keep-good-rows" : "")
              + ".");
    } else if (!measured.bill().isClean()) {
      err.println(measured.bill().faultyRows() + " rows with faults are left out.");
    }
  }
}
