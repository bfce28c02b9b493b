package org.chokepoint.app.usecase.respond;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.app.usecase.MeasuredExposure;
import org.chokepoint.app.usecase.explore.FigureView;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.response.exposure.ExposureReport;
import org.chokepoint.response.exposure.PartExposure;

/**
 * What a scenario does to a bill of materials.
 *
 * @param id id of the result
 * @param scenario title of the scenario; empty if the bill could not be used
 * @param asOf month of the supply picture
 * @param home name of the place where the products are taken to be made
 * @param lines number of lines that were read
 * @param faultyRows number of rows with faults
 * @param faults what is wrong in which cell, and what may have been meant
 * @param parts parts, those that fail first in front
 * @param origins likely origins and controllers of the grades bought
 * @param remedies what buys most time for a dollar, best first
 * @param costAtRisk added purchase cost of all parts, one range; empty without a report
 * @param marginAtRisk margin on what cannot be made, one range; empty without a report
 * @param assumptions what was assumed where the bill is silent
 */
public record ExposureView(
    String id,
    String scenario,
    YearMonth asOf,
    String home,
    int lines,
    int faultyRows,
    List<String> faults,
    List<PartView> parts,
    List<OriginView> origins,
    List<RemedyView> remedies,
    List<RangeView> costAtRisk,
    List<RangeView> marginAtRisk,
    List<PlanView.AssumptionView> assumptions) {

  /**
   * A part.
   *
   * @param part its name
   * @param holds whether stock and deliveries carry it through
   * @param survive weeks until output falls short
   * @param weakest grade of the line that fails first
   * @param costAtRisk added purchase cost
   * @param marginAtRisk margin on units that cannot be made
   * @param output part of usual output by month, central values
   */
  public record PartView(
      String part,
      boolean holds,
      RangeView survive,
      String weakest,
      RangeView costAtRisk,
      RangeView marginAtRisk,
      List<Double> output) {}

  /** A likely origin of a grade. */
  public record OriginView(
      String grade, String stage, String place, FigureView share, String controller) {}

  /** What would buy a part more time. */
  public record RemedyView(
      String part, String grade, String kind, double extraWeeks, FigureView cost) {}

  /** The view of an answer. */
  public static ExposureView of(String id, MeasuredExposure m) {
    List<ExposureReport> report = m.report().stream().toList();
    List<PlanView.AssumptionView> assumptions =
        java.util.stream.Stream.concat(
                m.assumptions().stream(), report.stream().flatMap(r -> r.assumptions().stream()))
            .map(a -> new PlanView.AssumptionView(a.value(), SourceView.brief(a.provenance())))
            .toList();
    return new ExposureView(
        id,
        report.stream().map(ExposureReport::scenario).findFirst().orElse(""),
        m.picture().asOf(),
        m.picture().nameOf(m.home()),
        m.bill().lines().size(),
        m.bill().faultyRows(),
        m.bill().faults().stream().map(f -> f.words()).toList(),
        report.stream().flatMap(r -> r.parts().stream()).map(ExposureView::part).toList(),
        report.stream()
            .flatMap(r -> r.origins().stream())
            .map(
                o ->
                    new OriginView(
                        o.grade(),
                        o.stage().token(),
                        m.picture().nameOf(o.place()),
                        FigureView.brief(o.share().map(s -> s.fraction()), "1"),
                        o.controller()))
            .toList(),
        report.stream()
            .flatMap(r -> r.remedies().stream())
            .map(
                r ->
                    new RemedyView(
                        r.part(),
                        r.grade(),
                        r.kind().label(),
                        r.extraWeeks(),
                        FigureView.brief(r.costUsd(), "USD")))
            .toList(),
        report.stream().map(r -> RangeView.of(r.costAtRisk(), "USD")).toList(),
        report.stream().map(r -> RangeView.of(r.marginAtRisk(), "USD")).toList(),
        assumptions);
  }

  private static PartView part(PartExposure p) {
    return new PartView(
        p.part(),
        p.holds(),
        RangeView.of(p.weeksOfSurvival(), "weeks"),
        p.weakest(),
        RangeView.of(p.costAtRisk(), "USD"),
        RangeView.of(p.marginAtRisk(), "USD"),
        p.months().stream().map(month -> month.output().central()).toList());
  }
}
