package org.chokepoint.app.usecase.respond;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chokepoint.app.usecase.PlannedResponse;
import org.chokepoint.app.usecase.explore.FigureView;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.response.plan.OptionValue;
import org.chokepoint.response.plan.Plan;
import org.chokepoint.response.plan.ProjectRank;

/**
 * A plan.
 *
 * @param id id of the result
 * @param title one line
 * @param asOf month of the supply picture
 * @param controller name of those whose plants do not count
 * @param spent money committed
 * @param lossWithout risk measure of the loss if nothing is chosen
 * @param lossWith the same with the plan
 * @param gap proved relative distance from the best plan
 * @param method how it was solved
 * @param schedule rows of a Gantt chart, in order of the decision
 * @param frontier loss against budget
 * @param closed supply missing and added by material, stage and year
 * @param values what each start is worth
 * @param ranking every project that money could start, best first
 * @param regrets loss beyond that of the best plan for the case that came
 * @param assumptions what the answer assumes
 */
public record PlanView(
    String id,
    String title,
    YearMonth asOf,
    String controller,
    FigureView spent,
    FigureView lossWithout,
    FigureView lossWith,
    double gap,
    String method,
    List<BarView> schedule,
    List<PointView> frontier,
    List<ClosedView> closed,
    List<ValueView> values,
    List<RankView> ranking,
    List<RegretView> regrets,
    List<AssumptionView> assumptions) {

  private static final String MILLION = "million USD";
  private static final int RANKED = 40;

  /**
   * A bar of the Gantt chart.
   *
   * @param option what is started
   * @param kind kind of option
   * @param place where it stands
   * @param decided year of the decision
   * @param produces first year of production
   * @param ramp fraction of nameplate in each year from the decision
   * @param cost what it costs
   */
  public record BarView(
      String option,
      String kind,
      String place,
      int decided,
      RangeView produces,
      List<Double> ramp,
      RangeView cost) {}

  /** A point of the frontier, millions of US dollars. */
  public record PointView(double budget, double spent, double loss, double lowerBound) {}

  /**
   * Supply in one year, tonnes.
   *
   * @param missing what is short at users in the disruptions
   * @param without added by what is under construction anyway
   * @param with added with the plan
   * @param share part of the gap that is closed
   */
  public record ClosedView(
      String material,
      String stage,
      int year,
      FigureView missing,
      FigureView without,
      FigureView with,
      Optional<Double> share) {}

  /** What a start is worth, millions of US dollars. */
  public record ValueView(
      String option, double alone, double inCompany, double last, double cost, String why) {}

  /** A project in its rank. */
  public record RankView(
      String option, RangeView firstYear, FigureView alone, FigureView besidePlan, String why) {}

  /** Loss with the plan and with the best one in one case, millions of US dollars. */
  public record RegretView(
      String disruption, int onsetYear, double withPlan, double best, double regret) {}

  /** What is assumed and where that comes from. */
  public record AssumptionView(String statement, SourceView source) {}

  /** The view of an answer. */
  public static PlanView of(String id, PlannedResponse r) {
    Plan plan = r.plan();
    return new PlanView(
        id,
        r.title(),
        r.picture().asOf(),
        r.controller(),
        FigureView.brief(plan.spentMillionUsd(), MILLION),
        FigureView.brief(plan.lossWithout(), MILLION),
        FigureView.brief(plan.lossWith(), MILLION),
        plan.gap(),
        plan.method(),
        plan.schedule().stream().map(row -> bar(row, r)).toList(),
        r.frontier().points().stream()
            .map(
                p ->
                    new PointView(
                        p.budgetMillionUsd(),
                        p.spentMillionUsd(),
                        p.lossMillionUsd(),
                        p.lowerBound()))
            .toList(),
        plan.relief().stream().map(PlanView::closed).toList(),
        r.values().stream().map(PlanView::value).toList(),
        r.ranking().stream().limit(RANKED).map(PlanView::rank).toList(),
        r.hindsight().regrets().stream()
            .map(
                g ->
                    new RegretView(
                        g.disruption(), g.onsetYear(), g.withPlan(), g.best(), g.amount()))
            .toList(),
        r.assumptions().stream()
            .map(a -> new AssumptionView(a.value(), SourceView.brief(a.provenance())))
            .toList());
  }

  private static BarView bar(Plan.GanttRow row, PlannedResponse r) {
    return new BarView(
        row.start().words(),
        row.start().option().kind().label(),
        r.picture().nameOf(row.start().option().site().place()),
        row.decided(),
        RangeView.of(row.produces(), "year"),
        row.ramp(),
        RangeView.of(row.cost(), MILLION));
  }

  private static ClosedView closed(Plan.Relief relief) {
    OptionalDouble share = relief.closedShare();
    return new ClosedView(
        relief.material().value(),
        relief.stage().token(),
        relief.year(),
        FigureView.brief(relief.missingTonnes(), "t/y"),
        FigureView.brief(relief.withoutTonnes(), "t/y"),
        FigureView.brief(relief.withTonnes(), "t/y"),
        share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty());
  }

  private static ValueView value(OptionValue v) {
    return new ValueView(
        v.start().words(),
        v.alone(),
        v.inCompany(),
        v.last(),
        v.start().millionUsd(),
        v.explanation());
  }

  private static RankView rank(ProjectRank p) {
    return new RankView(
        p.start().words(),
        RangeView.of(p.firstYear(), "year"),
        FigureView.brief(p.alone(), MILLION),
        FigureView.brief(p.besidePlan(), MILLION),
        p.explanation());
  }
}
