package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.loss.MarketLosses;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.Evaluation;
import org.chokepoint.response.solver.RiskMeasure;

/**
 * A plan put to the full market engine: every disruption is run again with all the supply that the
 * plan delivers by then, materials together, and the engine's loss stands beside the planner's.
 *
 * @param rows one for each disruption
 */
public record Rehearsal(List<Row> rows) {

  private static final double MIDDLING = 0.5;

  /** Copies the list. */
  public Rehearsal {
    rows = List.copyOf(rows);
  }

  /**
   * One disruption, beginning in the middle of the plan's years, middling luck.
   *
   * @param disruption id
   * @param onsetYear year in which it begins
   * @param without loss without any option by the engine, millions of US dollars
   * @param planned loss with the plan as the planner's loss curves have it
   * @param simulated loss with the plan as the engine has it
   */
  public record Row(
      String disruption, int onsetYear, double without, double planned, double simulated) {}

  /** Rehearses a plan of a planner in the engine that its losses were measured in. */
  public static Rehearsal of(Planner planner, Plan plan, MarketLosses losses) {
    PlanInput input = planner.input();
    int onset = (input.asOfYear() + 1 + input.request().untilYear()) / 2;
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < input.losses().size(); d++) {
      DisruptionLoss loss = input.losses().get(d);
      Evaluation evaluation =
          new Evaluation(
              planner
                  .model()
                  .problem(
                      List.of(new Draw(0, d, onset)), (x, y) -> MIDDLING, RiskMeasure.NEUTRAL));
      double planned = evaluation.scenarioLosses(planner.indices(plan.starts())).get(0);
      List<Map<MaterialId, Double>> added = added(planner, plan, loss, onset);
      double simulated =
          losses.with(loss.scenario(), added).stream().mapToDouble(y -> Math.max(0, y)).sum();
      String id = loss.scenario().scenario().id();
      double without = loss.years().stream().mapToDouble(y -> Math.max(0, y.millionUsd())).sum();
      rows.add(new Row(id, onset, without, planned, simulated));
    }
    return new Rehearsal(rows);
  }

  // What the plan adds to today's supply in each of the disruption's years.
  private static List<Map<MaterialId, Double>> added(
      Planner planner, Plan plan, DisruptionLoss loss, int onset) {
    TreeSet<MaterialId> materials = new TreeSet<>();
    loss.years().forEach(y -> y.curves().stream().map(LossCurve::material).forEach(materials::add));
    List<Map<MaterialId, Double>> added = new ArrayList<>();
    for (int y = 0; y < loss.years().size(); y++) {
      ChainSupply supply = planner.model().supply(plan.starts(), onset + y);
      Map<MaterialId, Double> year = new LinkedHashMap<>();
      for (MaterialId material : materials) {
        double more =
            supply.tonnes(material)
                - planner.model().supplyToday().tonnes(material)
                + Programmed.tonnes(
                    plan.starts(),
                    material,
                    new Programmed.When(onset + y, y),
                    planner.input().asOfYear());
        year.put(material, Math.max(0, more));
      }
      added.add(year);
    }
    return added;
  }
}
