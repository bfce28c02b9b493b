package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.failure.FailureException;

/**
 * Loss against budget.
 *
 * @param points in the order asked for
 */
public record Frontier(List<Point> points) {

  /** Copies the list. */
  public Frontier {
    points = List.copyOf(points);
  }

  /**
   * The best plan of one budget.
   *
   * @param budgetMillionUsd budget
   * @param spentMillionUsd what of it the plan commits
   * @param lossMillionUsd risk measure of the loss
   * @param lowerBound no plan of this budget loses less
   */
  public record Point(
      double budgetMillionUsd, double spentMillionUsd, double lossMillionUsd, double lowerBound) {}

  // A larger budget also allows every smaller plan, so a worse find is replaced by the better one.
  static Frontier of(PlanInput input, Plan whole, List<Double> fractions) {
    List<Point> found =
        fractions.stream().sorted().toList().parallelStream()
            .map(fraction -> point(input, whole, fraction))
            .toList();
    List<Point> points = new ArrayList<>();
    Point best = null;
    for (Point point : found) {
      Point kept = point;
      if (best != null && best.lossMillionUsd() < point.lossMillionUsd()) {
        kept =
            new Point(
                point.budgetMillionUsd(),
                best.spentMillionUsd(),
                best.lossMillionUsd(),
                point.lowerBound());
      }
      best = kept;
      points.add(kept);
    }
    return new Frontier(points);
  }

  private static Point point(PlanInput input, Plan whole, double fraction) {
    Budget budget = input.request().budget().times(fraction);
    return fraction == 1
        ? point(whole, budget)
        : point(input.with(input.request().with(budget).withoutBranching()), budget);
  }

  private static Point point(PlanInput input, Budget budget) {
    Plan plan;
    try {
      plan = new Planner(input).plan();
    } catch (FailureException nothingAffordable) {
      double loss = NothingPlanned.loss(input);
      return new Point(budget.total(), 0, loss, loss);
    }
    return point(plan, budget);
  }

  private static Point point(Plan plan, Budget budget) {
    return new Point(
        budget.total(), plan.spentMillionUsd().value(), plan.lossWith().value(), plan.lowerBound());
  }
}
