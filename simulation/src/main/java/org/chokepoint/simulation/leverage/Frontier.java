package org.chokepoint.simulation.leverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * The leverage frontier: the largest loss a controller can impose on its targets for each loss it
 * takes itself, over levers, strengths and horizons.
 */
public final class Frontier {

  /**
   * One way of pulling a lever.
   *
   * @param scenario id of the scenario
   * @param strength strength of its levers
   * @param months horizon
   * @param targetLoss loss of the targets, US dollars
   * @param controllerLoss loss of the controller, US dollars; negative for a gain
   * @param efficient whether no other point costs the controller less and the targets more
   */
  public record Point(
      String scenario,
      double strength,
      int months,
      double targetLoss,
      double controllerLoss,
      boolean efficient) {

    /** Loss of the targets over loss of the controller; infinite if the controller gains. */
    public double leverage() {
      return controllerLoss <= 0 ? Double.POSITIVE_INFINITY : targetLoss / controllerLoss;
    }
  }

  private Frontier() {}

  /**
   * Runs every scenario at every strength and measures it at every horizon.
   *
   * @param scenarios scenarios of one start; the longest horizon must not exceed their months
   * @param strengths strengths in (0, 1]
   * @param horizons months from the start
   * @return all points, in the order of scenarios, strengths and horizons
   */
  public static List<Point> of(
      Simulation simulation,
      List<Scenario> scenarios,
      List<Double> strengths,
      List<Integer> horizons) {
    List<Point> points = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Track base = simulation.track(scenario.base());
      for (double strength : strengths) {
        Outcome outcome = simulation.against(scenario.withStrength(strength), base);
        for (int months : horizons) {
          points.add(point(outcome, strength, months));
        }
      }
    }
    return points.stream().map(p -> marked(p, points)).toList();
  }

  private static Point point(Outcome outcome, double strength, int months) {
    double target = 0;
    double own = 0;
    for (int t = 0; t < months; t++) {
      for (var place : outcome.targets()) {
        target += outcome.loss(place, t).total();
      }
      own += outcome.loss(outcome.controller(), t).total();
    }
    return new Point(outcome.scenario().id(), strength, months, target, own, false);
  }

  private static Point marked(Point p, List<Point> all) {
    boolean beaten =
        all.stream()
            .filter(o -> o.months() == p.months())
            .anyMatch(
                o ->
                    o.targetLoss() >= p.targetLoss()
                        && o.controllerLoss() <= p.controllerLoss()
                        && (o.targetLoss() > p.targetLoss()
                            || o.controllerLoss() < p.controllerLoss()));
    return new Point(
        p.scenario(), p.strength(), p.months(), p.targetLoss(), p.controllerLoss(), !beaten);
  }

  /** The efficient points of a horizon, from the cheapest for the controller. */
  public static List<Point> efficient(List<Point> points, int months) {
    return points.stream()
        .filter(p -> p.months() == months && p.efficient())
        .sorted(Comparator.comparingDouble(Point::controllerLoss))
        .toList();
  }
}
