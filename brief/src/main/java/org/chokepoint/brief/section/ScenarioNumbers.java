package org.chokepoint.brief.section;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.section.ScenarioReport.PricePath;
import org.chokepoint.brief.section.ScenarioReport.Shortage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/** The few numbers by which scenarios are compared. */
final class ScenarioNumbers {

  private final ScenarioReport report;

  ScenarioNumbers(ScenarioReport report) {
    this.report = report;
  }

  /** The path that the report puts first. */
  Optional<PricePath> worst() {
    return report.prices().stream().findFirst();
  }

  /** Index of the month in which a good is dearest outside. */
  static int peakMonth(PricePath path) {
    int peak = 0;
    for (int i = 1; i < path.outside().size(); i++) {
      if (central(path.outside().get(i)) > central(path.outside().get(peak))) {
        peak = i;
      }
    }
    return peak;
  }

  private static double central(Sourced<Interval> value) {
    return value.value().central();
  }

  /** The month at an index, with the scenario's setting as its source. */
  Sourced<YearMonth> month(int index) {
    return new Sourced<>(report.scenario().month(index), report.setting());
  }

  /** The peak outside over the calm price. */
  static Sourced<Interval> multiple(PricePath path) {
    Sourced<Interval> peak = path.outside().get(peakMonth(path));
    double calm = path.calm().value();
    Interval p = peak.value();
    return Derived.from(
        new Interval(p.low() / calm, p.central() / calm, p.high() / calm),
        "peak price outside over the calm price",
        List.of(peak, path.calm()));
  }

  /** The central value of {@link #multiple}. */
  static double centralMultiple(PricePath path) {
    return central(path.outside().get(peakMonth(path))) / path.calm().value();
  }

  /** The largest shortage among the targets. */
  Optional<Shortage> shortage() {
    return report.shortages().stream()
        .filter(s -> targeted(s.place()))
        .max(Comparator.comparing(s -> s.share().value().central()));
  }

  private boolean targeted(PlaceCode place) {
    return report.targets().isEmpty() || report.targets().contains(place);
  }

  /** The central value of {@link #targetLoss}; nought if no place is aimed at. */
  double centralTargetLoss() {
    return targetLoss().map(loss -> loss.value().central()).orElse(0.0);
  }

  /** What the targets lose together over the horizon; empty if no place is aimed at. */
  Optional<Sourced<Interval>> targetLoss() {
    return report.losses().isEmpty() ? Optional.empty() : Optional.of(report.targetLoss());
  }
}
