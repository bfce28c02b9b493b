package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.table.Table;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.MeasurementRow;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.random.RandomStreams;

/** Measures the supply picture and gives the results as a table. */
public final class MeasurePicture {

  private static final List<Table.Column> COLUMNS =
      MeasurementRow.COLUMNS.stream().map(Table.Column::text).toList();

  private final Optional<StoreAddress> store;

  /**
   * Measures.
   *
   * @param store store of loaded data, or empty for the packed data alone
   */
  public MeasurePicture(Optional<StoreAddress> store) {
    this.store = store;
  }

  /**
   * Which measurements are wanted; an empty filter lets everything through.
   *
   * @param metrics metric ids
   * @param commodities material ids or commodities of the world table
   * @param stage stage of the chain
   * @param from first year
   * @param to last year
   */
  public record Filter(
      List<String> metrics, List<String> commodities, Optional<Stage> stage, int from, int to) {

    /** Copies the lists. */
    public Filter {
      metrics = List.copyOf(metrics);
      commodities = List.copyOf(commodities);
    }
  }

  /**
   * Measures.
   *
   * @param filter what is wanted
   * @param seed root seed behind the intervals
   * @return the table and what could not be measured
   * @throws FailureException if a metric or commodity of the filter is unknown
   */
  public WithFailures<Table> measure(Filter filter, long seed) {
    ReferenceKnowledge knowledge = StoreAddress.knowledge(store);
    SupplyTables tables = SupplyTables.of(knowledge.pictureAsOf(YearMonth.of(filter.to(), 12)));
    checkCommodities(filter, tables);
    Predicate<Subject> wanted =
        s ->
            (filter.commodities().isEmpty() || filter.commodities().contains(s.good().commodity()))
                && (filter.stage().isEmpty() || filter.stage().equals(s.good().stage()))
                && s.year() >= filter.from()
                && s.year() <= filter.to();
    WithFailures<List<Measurement>> measured =
        new Measures(tables, new RandomStreams(seed), Measures.DRAWS)
            .measure(metrics(filter), wanted);
    List<List<Object>> rows =
        measured.value().stream().map(m -> MeasurementRow.of(m, tables.picture()).cells()).toList();
    List<Failure> failures = measured.failures();
    return new WithFailures<>(new Table("Measurements", COLUMNS, rows), failures);
  }

  private static List<Metric> metrics(Filter filter) {
    if (filter.metrics().isEmpty()) {
      return StandardMetrics.all();
    }
    List<Metric> metrics = new ArrayList<>();
    for (String id : filter.metrics()) {
      metrics.add(
          StandardMetrics.find(id)
              .orElseThrow(
                  () ->
                      unknown(
                          "metric",
                          id,
                          StandardMetrics.all().stream()
                              .map(m -> m.definition().id())
                              .collect(Collectors.toCollection(TreeSet::new)))));
    }
    return metrics;
  }

  private static void checkCommodities(Filter filter, SupplyTables tables) {
    TreeSet<String> known =
        tables.all().stream()
            .map(t -> t.good().commodity())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String wanted : filter.commodities()) {
      if (!known.contains(wanted)) {
        throw unknown("commodity", wanted, known);
      }
    }
  }

  private static FailureException unknown(String kind, String name, TreeSet<String> known) {
    return new FailureException(
        FailureReason.UNKNOWN_NAME,
        kind + " '" + name + "'",
        "is not known. Known are: " + String.join(", ", known) + ".");
  }
}
