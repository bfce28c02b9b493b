package org.chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.MeasureFilter;
import org.chokepoint.app.usecase.MeasurePicture;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.PlaceCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints measurements of the supply picture. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    header = "Measure concentration, supply risk, dependence and leverage.",
    description = {
      "Every value has an interval from the quality of its inputs. Without options: all metrics of"
          + " all commodities, places and years.",
      "  chokepoint measure --commodity Dy --stage separation --metric hhi,eu-supply-risk",
      "  chokepoint measure --metric eu-supply-risk --year 2024 --rank",
      "  chokepoint measure --metric eu-supply-risk --commodity Dy --year 2024 --sensitivity",
      "  chokepoint measure --metric hhi --commodity TREO --compare 2020..2025 -o hhi.xlsx"
    },
    subcommands = {
      MeasureProfileCommand.class,
      MeasureLeverageCommand.class,
      MeasureChainCommand.class
    })
final class MeasureCommand implements Callable<Integer> {
  private static final String YEARS = "2022..2025";

  @Spec private CommandSpec spec;

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "ID",
      description = "Metrics, such as hhi; default all. --list shows them.")
  private List<String> metrics = new ArrayList<>();

  @Option(names = "--list", description = "List the metrics with formula, unit, range and source.")
  private boolean list;

  @Option(
      names = {"--commodity", "--element", "--material"},
      split = ",",
      paramLabel = "NAME",
      description =
          "Materials (Nd, Dy, TREO), commodities of the world table, customs codes (HS 2846);"
              + " default all.")
  private List<String> commodities = new ArrayList<>();

  @Option(names = "--stage", paramLabel = "STAGE", description = "A stage, such as separation.")
  private @Nullable String stage;

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = "A place that supplies or depends, by ISO 3166-1 alpha-3, or EU27.")
  private @Nullable PlaceCode place;

  @Option(
      names = "--supplier",
      paramLabel = "ID",
      description = "The supplier measured: place code, entity id or facility id.")
  private @Nullable String supplier;

  @Option(names = "--target", paramLabel = "CODE", description = "The place that depends.")
  private @Nullable PlaceCode target;

  @Option(
      names = "--by",
      paramLabel = "KIND",
      description = "Who counts as a supplier: country, owner or controller; default all three.")
  private @Nullable SupplierKind kind;

  @Option(
      names = "--year",
      paramLabel = "YEARS",
      description = "A year or a span, such as 2024 or 2020..2025; default " + YEARS + ".")
  private @Nullable String years;

  @ArgGroup private Form form = new Form();

  /** One way to show the measurements; plain if none is chosen. */
  private static final class Form {
    @Option(
        names = "--compare",
        paramLabel = "YEAR..YEAR",
        description = "Years side by side, with the change and whether it exceeds the intervals.")
    private @Nullable String compare;

    @Option(
        names = "--rank",
        description = "Order by rank within metric, year and kind, with the range of the rank.")
    private boolean rank;

    @Option(
        names = "--sensitivity",
        arity = "0..1",
        fallbackValue = "10",
        paramLabel = "N",
        description = "What moves each number: its N most moving inputs; default 10.")
    private @Nullable Integer sensitivity;
  }

  @Option(
      names = "--seed",
      defaultValue = "20251231",
      description = "Root seed behind the intervals; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--failures", description = "List what could not be measured, and why.")
  private boolean listFailures;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  @Override
  public Integer call() {
    output.check(spec.commandLine());
    if (list) {
      output.print(MeasurePicture.list(), spec.commandLine());
      return ExitCode.OK.code();
    }
    if (form.sensitivity != null && form.sensitivity < 1) {
      throw new ParameterException(
          spec.commandLine(), "--sensitivity: " + form.sensitivity + " inputs are none");
    }
    MeasurePicture picture = new MeasurePicture(filter(), seed, store.knowledge(), this::progress);
    WithFailures<Table> measured = measure(picture);
    output.print(measured.value(), spec.commandLine());
    tell(measured.failures());
    if (measured.value().rows().isEmpty()) {
      tell(picture.years());
    }
    return ExitCode.OK.code();
  }

  private WithFailures<Table> measure(MeasurePicture picture) {
    if (form.compare != null) {
      return picture.compared();
    }
    if (form.rank) {
      return picture.ranked();
    }
    return form.sensitivity == null ? picture.plain() : picture.moved(form.sensitivity);
  }

  private void progress(String step) {
    spec.commandLine().getErr().println(step + " …");
  }

  /** A metric that rests on one published year looks empty in every other. */
  private void tell(SortedSet<Integer> years) {
    spec.commandLine()
        .getErr()
        .println(
            years.isEmpty()
                ? "Nothing of this kind is measured in any year."
                : "Nothing in these years; there are values for "
                    + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ". Choose with --year.");
  }

  private void tell(List<Failure> failures) {
    if (listFailures) {
      failures.forEach(f -> spec.commandLine().getErr().println(f));
    } else if (!failures.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(failures.size() + " could not be measured; --failures lists them.");
    }
  }

  private MeasureFilter filter() {
    if (form.compare != null && years != null) {
      throw new ParameterException(
          spec.commandLine(), "--compare names the years already. Leave --year out.");
    }
    Years span =
        form.compare == null
            ? Years.parse("--year", years == null ? YEARS : years, spec)
            : Years.parse("--compare", form.compare, spec);
    return new MeasureFilter(
        metrics,
        commodities,
        Optional.ofNullable(stage).map(word -> PictureFilter.stage(word, spec)),
        Optional.ofNullable(place),
        Optional.ofNullable(supplier).map(s -> s.matches("F\\d+") ? s.toLowerCase(Locale.ROOT) : s),
        Optional.ofNullable(target),
        Optional.ofNullable(kind),
        span.from(),
        span.to());
  }
}
