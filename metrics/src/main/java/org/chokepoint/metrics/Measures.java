package org.chokepoint.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.metrics.uncertainty.Intervals;
import org.chokepoint.metrics.uncertainty.Perturbation;
import org.chokepoint.metrics.uncertainty.RankRanges;
import org.chokepoint.metrics.uncertainty.RankRanges.RankRange;
import org.chokepoint.metrics.uncertainty.Sensitivity;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
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
  private final Perturbation perturbation;
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
    this.perturbation = new Perturbation(streams, draws);
    this.intervals = new Intervals(perturbation);
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
   * @return the measurements, and what could not be measured of any subject, each once
   */
  public WithFailures<List<Measurement>> measure(List<Metric> metrics, Predicate<Subject> wanted) {
    List<Measurement> measurements = new ArrayList<>();
    Set<Failure> failures = new LinkedHashSet<>();
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
    return new WithFailures<>(measurements, List.copyOf(failures));
  }

  /**
   * Subjects ranked by a metric, each with the range of its rank over the draws.
   *
   * @param metric the metric; the largest value ranks first
   * @param wanted which subjects to rank against each other
   */
  public List<RankRange> ranks(Metric metric, Predicate<Subject> wanted) {
    List<Calculation> calculations =
        metric.calculations(tables).value().stream().filter(c -> wanted.test(c.subject())).toList();
    return RankRanges.of(calculations, perturbation);
  }

  /**
   * What moves a measured number.
   *
   * @param metric the metric
   * @param subject the subject measured
   * @return sensitivities to each input, largest swing first; MISSING if the metric does not
   *     measure the subject
   */
  public Attempt<WithFailures<List<Sensitivity>>> whatMoves(Metric metric, Subject subject) {
    return metric.calculations(tables).value().stream()
        .filter(c -> c.subject().equals(subject))
        .findFirst()
        .map(c -> Attempt.of(Sensitivity.of(c)))
        .orElseGet(
            () ->
                Attempt.failed(
                    FailureReason.MISSING,
                    subject.toString(),
                    metric.definition().id() + " does not measure this."));
  }

  /** The tables that are measured. */
  public SupplyTables tables() {
    return tables;
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
