package org.chokepoint.response.plan;

import java.util.List;
import java.util.OptionalDouble;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.Bottleneck;

/**
 * What to start when, and what it is worth.
 *
 * @param starts chosen options with size and year, by decision year
 * @param spentMillionUsd money committed
 * @param lossWithout risk measure of the loss if nothing is chosen, millions of US dollars
 * @param lossWith the same with the plan
 * @param lowerBound no plan within the budget brings the loss below this
 * @param scenarios loss of each scenario of the ensemble, without and with the plan
 * @param schedule rows of a Gantt chart
 * @param relief supply added by material, step of the chain and year
 * @param method how it was solved
 */
public record Plan(
    List<PlannedStart> starts,
    Sourced<Double> spentMillionUsd,
    Sourced<Double> lossWithout,
    Sourced<Double> lossWith,
    double lowerBound,
    List<ScenarioLoss> scenarios,
    List<GanttRow> schedule,
    List<Relief> relief,
    String method) {

  /** Copies the lists. */
  public Plan {
    starts = List.copyOf(starts);
    scenarios = List.copyOf(scenarios);
    schedule = List.copyOf(schedule);
    relief = List.copyOf(relief);
  }

  /** Proved relative distance from the best plan, in [0, 1]. */
  public double gap() {
    double loss = lossWith.value();
    return loss <= 0 ? 0 : Math.max(0, loss - lowerBound) / loss;
  }

  /**
   * Loss of one scenario of the ensemble.
   *
   * @param disruption id of the disruption
   * @param onsetYear year in which it begins
   * @param without millions of US dollars without the plan
   * @param with millions of US dollars with it
   */
  public record ScenarioLoss(String disruption, int onsetYear, double without, double with) {}

  /**
   * A bar of a Gantt chart.
   *
   * @param start what is started
   * @param decided year of the decision
   * @param produces first year of production
   * @param ramp fraction of nameplate in each year from the decision, middling luck
   * @param cost millions of US dollars
   */
  public record GanttRow(
      PlannedStart start,
      int decided,
      Sourced<Interval> produces,
      List<Double> ramp,
      Sourced<Interval> cost) {

    /** Copies the list. */
    public GanttRow {
      ramp = List.copyOf(ramp);
    }
  }

  /**
   * Supply that the plan adds in a year over what runs today.
   *
   * @param material element or magnet
   * @param stage step of the chain; use for what arrives at users, programmes included
   * @param year calendar year
   * @param missingTonnes what is short at users in the disruptions, mean by their weights, t/y;
   *     zero at every other step
   * @param withoutTonnes added by what is under construction anyway, t/y
   * @param withTonnes added with the plan, t/y
   * @param bindsNext the step that limits it then, and what it lets through
   */
  public record Relief(
      MaterialId material,
      Stage stage,
      int year,
      Sourced<Double> missingTonnes,
      Sourced<Double> withoutTonnes,
      Sourced<Double> withTonnes,
      Bottleneck bindsNext) {

    /** The part of what is short at users that the added supply covers, in [0, 1]. */
    public OptionalDouble closedShare() {
      double missing = missingTonnes.value();
      return stage == Stage.USE && missing > 0
          ? OptionalDouble.of(Math.min(1, withTonnes.value() / missing))
          : OptionalDouble.empty();
    }
  }
}
