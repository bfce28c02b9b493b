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
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.PlanQuestion;
import org.chokepoint.app.usecase.PlanReport;
import org.chokepoint.app.usecase.PlanResponse;
import org.chokepoint.app.usecase.PlanTables;
import org.chokepoint.app.usecase.PlannedResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans the response and prints it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = "Plan the cheapest way out: which projects and programmes to start when.",
    description = {
      "Measures what each disruption costs, lays mines, plants, stocks and thrift against it along"
          + " the chain, and chooses within the budget. Example:",
      "  chokepoint plan --for USA,EU --budget 5e9 --until 2035 --report plan.html"
    })
final class PlanCommand implements Callable<Integer> {

  private static final List<PlanTables> ON_SCREEN =
      List.of(
          PlanTables.SUMMARY,
          PlanTables.PORTFOLIO,
          PlanTables.GANTT,
          PlanTables.FRONTIER,
          PlanTables.REGRET,
          PlanTables.REHEARSAL,
          PlanTables.ASSUMPTIONS);

  @Spec private CommandSpec spec;

  @Option(
      names = "--for",
      required = true,
      split = ",",
      paramLabel = "WHO",
      description = "Places by code or name, EU, G7, Quad, or companies.")
  private List<String> buyers = new ArrayList<>();

  @Option(
      names = "--budget",
      required = true,
      paramLabel = "USD",
      description =
          "US dollars: 5e9 in total, 5e8/year, or one amount a year such as 1e9,2e9,2e9."
              + " Also 5bn, 500m.")
  private String budget = "";

  @Option(names = "--until", required = true, paramLabel = "YEAR", description = "Last year.")
  private int until;

  @Option(
      names = "--scenario",
      split = ",",
      paramLabel = "NAME[=WEIGHT]",
      description =
          "Disruptions to stand up to; default a standard set. simulate --list names them.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Month of the supply picture; default the month of the reference data.")
  private @Nullable YearMonth asOf;

  @Option(
      names = "--draws",
      defaultValue = "" + PlanQuestion.USUAL_DRAWS,
      description = "Scenarios in the ensemble, 1 to 500; default ${DEFAULT-VALUE}.")
  private int draws;

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}; default the plan in several.")
  private @Nullable PlanTables table;

  @Option(
      names = "--rank",
      description = "Rank every project instead: the same as --table ranking.")
  private boolean rank;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also write the plan as a page with charts and sources (.html, .pdf or .md).")
  private @Nullable Path report;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    PlanTables one = rank ? PlanTables.RANKING : table;
    output.check(one != null, spec.commandLine());
    PlanQuestion question = question();
    if (report != null) {
      PlanReport.requireFormat(String.valueOf(report.getFileName()));
    }
    PrintWriter err = spec.commandLine().getErr();
    PlannedResponse response =
        new PlanResponse(store.knowledge()).plan(question, s -> err.println(s + " …"));
    err.printf(
        Locale.ROOT,
        "Solved in %.1f s, %.2f %% above the bound%n",
        response.solverSeconds(),
        100 * response.plan().gap());
    if (report != null) {
      String name = String.valueOf(report.getFileName());
      OutputFolder.writeFile(report, PlanReport.write(response, question, name));
      err.println("Report written to " + report);
    }
    if (one != null) {
      output.print(one.of(response), spec.commandLine());
    } else {
      output.print(tables(response), spec.commandLine());
    }
    return ExitCode.OK.code();
  }

  private List<Table> tables(PlannedResponse response) {
    return output.wantsAll(spec.commandLine())
        ? PlanTables.all(response)
        : ON_SCREEN.stream().map(t -> t.of(response)).toList();
  }

  private PlanQuestion question() {
    boolean yearly = budget.endsWith("/year");
    String amounts = yearly ? budget.substring(0, budget.length() - 5) : budget;
    List<Double> million = new ArrayList<>();
    for (String amount : amounts.split(",", -1)) {
      million.add(Dollars.read(amount, "--budget", spec) / 1e6);
    }
    if (yearly && million.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--budget: name one amount a year, or several without /year");
    }
    try {
      return new PlanQuestion(
          buyers, million, yearly, until, scenarios, Optional.ofNullable(asOf), draws, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
