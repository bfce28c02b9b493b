package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.ImportReliance;

/** Net import reliance as the United States Geological Survey publishes it, as a fraction. */
public record NetImportRelianceMetric() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "net-import-reliance",
        "net import reliance",
        "(imports − exports + stock release) / apparent consumption",
        "1",
        Range.FRACTION,
        "USGS, Mineral Commodity Summaries, appendix B");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (ImportReliance row : tables.picture().importReliance()) {
      Good good = new Good(row.commodity(), Optional.empty(), row.detail());
      Subject subject = Subject.of(good, row.year()).target(row.place().value());
      if (row.qualifier().isEmpty()) {
        Input input =
            new Input(subject.toString(), row.percent().map(p -> p / 100), Range.FRACTION);
        calculations.add(
            new Calculation(
                subject,
                List.of(input),
                values -> Range.FRACTION.check(values[0], "reliance", subject.toString())));
      } else {
        failures.add(bound(row, subject));
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static Failure bound(ImportReliance row, Subject subject) {
    boolean exporter = row.qualifier().equals("E");
    return new Failure(
        exporter ? FailureReason.OUT_OF_RANGE : FailureReason.MISSING,
        subject.toString(),
        exporter
            ? "a net exporter has no net import reliance."
            : "only the bound " + row.qualifier() + row.percent().value() + " % is published.");
  }
}
