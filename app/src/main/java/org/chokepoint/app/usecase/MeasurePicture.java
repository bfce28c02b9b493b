package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.random.RandomStreams;

/** Measures the supply picture and gives the results as a table. */
public final class MeasurePicture {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private final MeasureFilter filter;
  private final long seed;
  private final ReferenceKnowledge knowledge;
  private final Progress progress;
  private final List<Metric> metrics;
  private final SupplyTables tables;
  private final Measures measures;

  /**
   * Measurements of the picture of a filter's last year.
   *
   * @param filter what is wanted
   * @param seed root seed behind the intervals
   * @param source opens the reference data
   * @param progress told what is measured when it takes more than two seconds
   * @throws FailureException if a metric, commodity or place of the filter is unknown
   */
  public MeasurePicture(
      MeasureFilter filter, long seed, Supplier<ReferenceKnowledge> source, Progress progress) {
    this(filter, seed, source.get(), progress);
  }

  private MeasurePicture(
      MeasureFilter filter, long seed, ReferenceKnowledge knowledge, Progress progress) {
    this.filter = filter;
    this.seed = seed;
    this.knowledge = knowledge;
    this.progress = progress;
    this.metrics = metrics(filter);
    this.tables = SupplyTables.of(knowledge.pictureAsOf(YearMonth.of(filter.to(), 12)));
    filter.check(tables);
    this.measures = new Measures(tables, new RandomStreams(seed), Measures.DRAWS);
  }

  /** The measurements, one a row. */
  public WithFailures<Table> plain() {
    return each(metric -> measures.measure(List.of(metric), filter.wanted()))
        .map(all -> MeasureTables.plain(all, tables.picture()));
  }

  /** The measurements in order of rank within metric, year and kind of supplier. */
  public WithFailures<Table> ranked() {
    return each(metric -> measures.ranked(List.of(metric), filter.wanted()))
        .map(all -> MeasureTables.ranked(all, tables.picture()));
  }

  /** What moves each measurement: its most moving inputs. */
  public WithFailures<Table> moved(int top) {
    return each(metric -> measures.moved(List.of(metric), filter.wanted()))
        .map(all -> MeasureTables.moved(all, top, tables.picture()));
  }

  /** The measurements with the years of the filter side by side. */
  public WithFailures<Table> compared() {
    return each(metric -> measures.measure(List.of(metric), filter.wanted()))
        .map(all -> MeasureTables.compared(all, filter.from(), filter.to(), tables.picture()));
  }

  /** The years that the wanted measurements exist for, whatever years the filter names. */
  public SortedSet<Integer> years() {
    MeasurePicture any = new MeasurePicture(filter.inAnyYear(), seed, knowledge, progress);
    return any
        .each(metric -> any.measures.measure(List.of(metric), any.filter.wanted()))
        .answer()
        .value()
        .stream()
        .map(m -> m.subject().year())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record All<T>(WithFailures<List<T>> answer) {
    WithFailures<Table> map(Function<List<T>, Table> table) {
      return new WithFailures<>(table.apply(answer.value()), answer.failures());
    }
  }

  private <T> All<T> each(Function<Metric, WithFailures<List<T>>> measure) {
    List<T> all = new ArrayList<>();
    Set<Failure> failures = new LinkedHashSet<>();
    long last = System.nanoTime();
    for (int i = 0; i < metrics.size(); i++) {
      if (System.nanoTime() - last > PATIENCE_NANOS) {
        progress.step("Measuring " + (i + 1) + " of " + metrics.size() + " metrics");
        last = System.nanoTime();
      }
      WithFailures<List<T>> one = measure.apply(metrics.get(i));
      all.addAll(one.value());
      one.failures().stream().filter(filter::concerns).forEach(failures::add);
    }
    return new All<>(new WithFailures<>(all, List.copyOf(failures)));
  }

  private static List<Metric> metrics(MeasureFilter filter) {
    if (filter.metrics().isEmpty()) {
      return StandardMetrics.all();
    }
    return filter.metrics().stream()
        .map(id -> StandardMetrics.find(id.strip()).orElseThrow(() -> unknownMetric(id)))
        .toList();
  }

  private static FailureException unknownMetric(String id) {
    TreeSet<String> known =
        StandardMetrics.all().stream()
            .map(m -> m.definition().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return MeasureFilter.unknown("metric", id, "Known are: " + String.join(", ", known) + ".");
  }

  /** The metrics with their formulas, as the reference page lists them. */
  public static Table list() {
    List<List<Object>> rows =
        StandardMetrics.all().stream()
            .map(Metric::definition)
            .map(
                d ->
                    List.<Object>of(
                        d.id(),
                        d.name(),
                        d.formula(),
                        d.unit(),
                        d.range().toString(),
                        d.citation()))
            .toList();
    return new Table(
        "Metrics", Column.texts("id", "name", "formula", "unit", "range", "citation"), rows);
  }
}
