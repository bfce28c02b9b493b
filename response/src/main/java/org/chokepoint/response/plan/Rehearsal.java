package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.loss.MarketLosses;
import org.chokepoint.response.plan.ScenarioDraws.Draw;
import org.chokepoint.response.solver.Evaluation;
import org.chokepoint.response.solver.PortfolioProblem;

/**
 * A plan put to the full market engine: every disruption is run again with all the supply that the
 * plan delivers by then, materials together, and the engine's loss stands beside the planner's.
 *
 * @param rows one for each disruption
 */
public record Rehearsal(List<Row> rows) {

  private static final double MIDDLING = 0.5;
  private static final double LEAST = 0.25;
  private static final double MOST = 4;

  /** Copies the list. */
  public Rehearsal {
    rows = List.copyOf(rows);
  }

  /**
   * One disruption, beginning in the middle of the plan's years, middling luck.
   *
   * @param disruption id
   * @param onsetYear year in which it begins
   * @param years its years
   */
  public record Row(String disruption, int onsetYear, List<Year> years) {

    /** Copies the list. */
    public Row {
      years = List.copyOf(years);
    }

    /** Loss without any option by the engine, millions of US dollars. */
    public double without() {
      return years.stream().mapToDouble(Year::without).sum();
    }

    /** Loss with the plan as the planner's loss curves have it. */
    public double planned() {
      return years.stream().mapToDouble(Year::planned).sum();
    }

    /** Loss with the plan as the engine has it. */
    public double simulated() {
      return years.stream().mapToDouble(Year::simulated).sum();
    }
  }

  /**
   * One year of a disruption, millions of US dollars.
   *
   * @param without loss without any option by the engine
   * @param planned loss with the plan as the planner's loss curves have it
   * @param simulated loss with the plan as the engine has it
   */
  public record Year(double without, double planned, double simulated) {

    private double correction() {
      double avoided = without - planned;
      double factor = avoided > 0 ? (without - simulated) / avoided : 1;
      return Math.max(LEAST, Math.min(MOST, factor));
    }
  }

  /** Rehearses a plan of a planner in the engine that its losses were measured in. */
  public static Rehearsal of(Planner planner, Plan plan, MarketLosses losses) {
    PlanInput input = planner.input();
    int onset = (input.asOfYear() + 1 + input.request().untilYear()) / 2;
    return new Rehearsal(
        IntStream.range(0, input.losses().size())
            .parallel()
            .mapToObj(d -> row(planner, plan, losses, new At(d, onset)))
            .toList());
  }

  private static Row row(Planner planner, Plan plan, MarketLosses losses, At at) {
    DisruptionLoss loss = planner.input().losses().get(at.disruption);
    List<Map<MaterialId, Double>> added = added(planner, plan, loss, at.onset);
    List<Double> simulated = losses.with(loss.scenario(), added);
    List<Year> years = new ArrayList<>();
    for (int y = 0; y < loss.years().size(); y++) {
      years.add(
          new Year(
              Math.max(0, loss.years().get(y).millionUsd()),
              planned(planner, plan, at, y),
              Math.max(0, simulated.get(y))));
    }
    return new Row(loss.scenario().scenario().id(), at.onset, years);
  }

  private static double planned(Planner planner, Plan plan, At at, int year) {
    PortfolioProblem problem =
        planner.model().problemOfYear(new Draw(0, at.disruption, at.onset), MIDDLING, year);
    return new Evaluation(problem).scenarioLosses(planner.indices(plan.starts())).get(0);
  }

  private record At(int disruption, int onset) {}

  /**
   * The planner's losses with the worth of supply in each year of each disruption moved so that the
   * plan avoids what the engine says it does: the curves, measured one material at a time, then
   * hold where the plan is. A correction of the surrogate at its own optimum (space mapping,
   * Bandler et al. 1994).
   */
  public List<DisruptionLoss> corrected(List<DisruptionLoss> losses) {
    List<DisruptionLoss> corrected = new ArrayList<>();
    for (int d = 0; d < losses.size(); d++) {
      List<Double> factors = rows.get(d).years().stream().map(Year::correction).toList();
      corrected.add(losses.get(d).withSupplyWorth(factors));
    }
    return corrected;
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
