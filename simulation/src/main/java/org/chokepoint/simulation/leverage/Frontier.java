package org.chokepoint.simulation.leverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Loss;
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
   * @param target loss of the targets
   * @param controller loss of the controller; negative for a gain
   * @param efficient whether no other point costs the controller less and the targets more
   */
  public record Point(
      String scenario,
      double strength,
      int months,
      Loss target,
      Loss controller,
      boolean efficient) {

    /** Loss of the targets, US dollars. */
    public double targetLoss() {
      return target.total();
    }

    /** Loss of the controller, US dollars; negative for a gain. */
    public double controllerLoss() {
      return controller.total();
    }
  }

  /**
   * A scenario run at a strength.
   *
   * @param strength strength of its levers
   * @param outcome what it does
   */
  public record Run(double strength, Outcome outcome) {

    /** The loss up to a horizon; {@code efficient} is not yet known. */
    Point upTo(int months) {
      Loss target = Loss.NONE;
      Loss own = Loss.NONE;
      for (int t = 0; t < months; t++) {
        for (var place : outcome.targets()) {
          target = target.plus(outcome.loss(place, t));
        }
        own = own.plus(outcome.loss(outcome.controller(), t));
      }
      return new Point(outcome.scenario().id(), strength, months, target, own, false);
    }
  }

  /** Told after each run. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A run is done.
     *
     * @param done finished runs
     * @param all all runs
     */
    void done(int done, int all);
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
    return points(runs(simulation, scenarios, strengths, (done, all) -> {}), horizons);
  }

  /** The runs alone, in the order of scenarios and strengths. */
  public static List<Run> runs(
      Simulation simulation, List<Scenario> scenarios, List<Double> strengths, Progress progress) {
    List<Run> runs = new ArrayList<>();
    int all = scenarios.size() * strengths.size();
    for (Scenario scenario : scenarios) {
      Track base = simulation.track(scenario.base());
      for (double strength : strengths) {
        runs.add(new Run(strength, simulation.against(scenario.withStrength(strength), base)));
        progress.done(runs.size(), all);
      }
    }
    return runs;
  }

  /** Losses of runs up to each horizon, in the order of runs and horizons. */
  public static List<Point> points(List<Run> runs, List<Integer> horizons) {
    List<Point> points = new ArrayList<>();
    for (Run run : runs) {
      horizons.forEach(months -> points.add(run.upTo(months)));
    }
    return points.stream().map(p -> marked(p, points)).toList();
  }

  private static Point marked(Point p, List<Point> all) {
    boolean beaten =
        p.targetLoss() <= 0
            || all.stream()
                .filter(o -> o.months() == p.months())
                .anyMatch(
                    o ->
                        o.targetLoss() >= p.targetLoss()
                            && o.controllerLoss() <= p.controllerLoss()
                            && (o.targetLoss() > p.targetLoss()
                                || o.controllerLoss() < p.controllerLoss()));
    return new Point(p.scenario(), p.strength(), p.months(), p.target(), p.controller(), !beaten);
  }

  /** The efficient points of a horizon, from the cheapest for the controller. */
  public static List<Point> efficient(List<Point> points, int months) {
    return points.stream()
        .filter(p -> p.months() == months && p.efficient())
        .sorted(Comparator.comparingDouble(Point::controllerLoss))
        .toList();
  }
}
