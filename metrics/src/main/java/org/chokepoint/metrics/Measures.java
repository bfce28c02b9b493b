package org.chokepoint.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
      for (Calculation calculation : calculations(metric, wanted, failures)) {
        Attempt<Measurement> one = measure(metric, calculation);
        if (one instanceof Attempt.Failed<Measurement> failed) {
          failures.add(failed.failure());
        } else {
          measurements.add(one.orThrow());
        }
      }
    }
    return new WithFailures<>(measurements, List.copyOf(failures));
  }

  /**
   * Measurements ranked against those of the same metric, year and kind of supplier.
   *
   * @param metrics which metrics
   * @param wanted which subjects to rank against each other
   * @return the ranked, metric by metric, year by year, in order of rank; and what could not be
   *     measured
   */
  public WithFailures<List<Ranked>> ranked(List<Metric> metrics, Predicate<Subject> wanted) {
    List<Ranked> ranked = new ArrayList<>();
    Set<Failure> failures = new LinkedHashSet<>();
    for (Metric metric : metrics) {
      Map<Group, List<Calculation>> groups = new TreeMap<>();
      for (Calculation c : calculations(metric, wanted, failures)) {
        groups.computeIfAbsent(Group.of(c.subject()), g -> new ArrayList<>()).add(c);
      }
      for (List<Calculation> group : groups.values()) {
        List<RankRange> ranges = RankRanges.of(group, perturbation);
        for (RankRange r : ranges) {
          Measurement m = measure(metric, r.calculation()).orThrow();
          ranked.add(new Ranked(m, r.rank(), r.best(), r.worst(), ranges.size()));
        }
        group.stream()
            .map(c -> measure(metric, c))
            .filter(a -> !a.succeeded())
            .forEach(a -> failures.add(((Attempt.Failed<Measurement>) a).failure()));
      }
    }
    return new WithFailures<>(ranked, List.copyOf(failures));
  }

  /** What is ranked against each other. */
  private record Group(int year, int kind) implements Comparable<Group> {
    static Group of(Subject subject) {
      return new Group(subject.year(), subject.suppliers().map(Enum::ordinal).orElse(-1));
    }

    @Override
    public int compareTo(Group other) {
      return year != other.year
          ? Integer.compare(year, other.year)
          : Integer.compare(kind, other.kind);
    }
  }

  /**
   * What moves measured numbers.
   *
   * @param metrics which metrics
   * @param wanted which subjects
   * @return the measurements with their sensitivities, and what could not be measured or varied
   */
  public WithFailures<List<Moved>> moved(List<Metric> metrics, Predicate<Subject> wanted) {
    List<Moved> moved = new ArrayList<>();
    Set<Failure> failures = new LinkedHashSet<>();
    for (Metric metric : metrics) {
      for (Calculation calculation : calculations(metric, wanted, failures)) {
        Attempt<Measurement> one = measure(metric, calculation);
        if (one instanceof Attempt.Failed<Measurement> failed) {
          failures.add(failed.failure());
        } else {
          WithFailures<List<Sensitivity>> sensitivities = Sensitivity.of(calculation);
          failures.addAll(sensitivities.failures());
          moved.add(new Moved(one.orThrow(), sensitivities.value()));
        }
      }
    }
    return new WithFailures<>(moved, List.copyOf(failures));
  }

  private List<Calculation> calculations(
      Metric metric, Predicate<Subject> wanted, Set<Failure> failures) {
    WithFailures<List<Calculation>> all = metric.calculations(tables);
    failures.addAll(all.failures());
    return all.value().stream().filter(c -> wanted.test(c.subject())).toList();
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
