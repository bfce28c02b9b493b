package org.chokepoint.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.metrics.uncertainty.Intervals;
import org.chokepoint.metrics.uncertainty.Perturbation;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/**
 * Measures a picture: all metrics, all goods and years, in one pass over the same tables and the
 * same draws.
 */
public final class Measures {
  /** Draws behind an interval unless asked otherwise. */
  public static final int DRAWS = 200;

  private final SupplyTables tables;
  private final Intervals intervals;

  /**
   * Measures from tables.
   *
   * @param tables tables of the picture
   * @param streams streams of the run, behind the intervals
   * @param draws number of draws behind an interval, at least 1
   */
  public Measures(SupplyTables tables, RandomStreams streams, int draws) {
    this.tables = tables;
    this.intervals = new Intervals(new Perturbation(streams, draws));
  }

  /** Measures of a picture with the standard number of draws. */
  public static Measures of(SupplyPicture picture, RandomStreams streams) {
    return new Measures(SupplyTables.of(picture), streams, DRAWS);
  }

  /** All standard metrics of everything. */
  public WithFailures<List<Measurement>> all() {
    return measure(StandardMetrics.all(), subject -> true);
  }

  /**
   * Some metrics of some subjects.
   *
   * @param metrics which metrics, in the order of the answer
   * @param wanted which subjects
   * @return the measurements, and what could not be measured of any subject
   */
  public WithFailures<List<Measurement>> measure(List<Metric> metrics, Predicate<Subject> wanted) {
    List<Measurement> measurements = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Metric metric : metrics) {
      WithFailures<List<Calculation>> calculations = metric.calculations(tables);
      failures.addAll(calculations.failures());
      for (Calculation calculation : calculations.value()) {
        if (wanted.test(calculation.subject())) {
          Attempt<Measurement> one = measure(metric, calculation);
          if (one instanceof Attempt.Failed<Measurement> failed) {
            failures.add(failed.failure());
          } else {
            measurements.add(one.orThrow());
          }
        }
      }
    }
    return new WithFailures<>(measurements, failures);
  }

  private Attempt<Measurement> measure(Metric metric, Calculation calculation) {
    return calculation.evaluate(metric.definition()).map(v -> measurement(metric, calculation, v));
  }

  private Measurement measurement(Metric metric, Calculation calculation, Sourced<Double> value) {
    Interval interval = intervals.of(calculation, value.value());
    return new Measurement(
        metric.definition().id(),
        calculation.subject(),
        value,
        interval,
        metric.definition().unit());
  }
}
