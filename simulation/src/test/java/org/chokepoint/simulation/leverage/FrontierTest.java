package org.chokepoint.simulation.leverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.junit.jupiter.api.Test;

class FrontierTest {
  private static final PlaceCode CHINA = new PlaceCode("CHN");
  private static final PlaceCode USA = new PlaceCode("USA");
  private final Simulation simulation = new Simulation(Pictures.model("2025-12"));

  @Test
  void strongerLeversCostTheTargetMore() {
    List<Scenario> scenarios =
        List.of(StandardScenarios.access(CHINA, List.of(), YearMonth.of(2026, 1), 6));
    List<Frontier.Point> points =
        Frontier.of(simulation, scenarios, List.of(0.25, 0.5, 1.0), List.of(3, 6));
    assertThat(points).hasSize(6);
    assertThat(points.get(0).targetLoss()).isLessThan(points.get(2).targetLoss());
    assertThat(points.get(2).targetLoss()).isLessThan(points.get(4).targetLoss());
    assertThat(Frontier.efficient(points, 6)).isNotEmpty();
  }

  @Test
  void shortSectorsPutValueAddedAtRisk() {
    Outcome o =
        simulation.run(StandardScenarios.access(CHINA, List.of(), YearMonth.of(2026, 1), 6));
    ValueAtRisk var =
        new ValueAtRisk(
            Industries.ofUseTable(
                Pictures.knowledge().inputOutput("io/bea_summary_use_2023_producer_musd")),
            Pictures.asOf("2025-12").sectorUses());
    List<ValueAtRisk.Exposure> exposures =
        var.of(
            o,
            USA,
            Map.of(),
            Sourced.assumed(0.05, "part of a sector that needs it", "test", "2026-11"));
    assertThat(exposures).isNotEmpty();
    assertThat(exposures).allSatisfy(e -> assertThat(e.direct().value()).isPositive());
  }

  @Test
  void longerHorizonPutsMoreAtRiskInAWorldTableToo() {
    PlaceCode germany = new PlaceCode("DEU");
    Industries industries =
        Industries.ofWorldTable(
            Pictures.knowledge().inputOutput("io/wiod2013_wiot_2011_inter_musd"),
            Pictures.knowledge().inputOutput("io/wiod2013_wiot_2011_final_musd"),
            germany);
    int vehicles = industries.find("DEU_c15");
    // Transport equipment of Germany in 2011: 133 thousand million US dollars of value added.
    assertThat(industries.valueAdded(vehicles)).isBetween(90e3, 180e3);
    ValueAtRisk var = new ValueAtRisk(industries, Pictures.asOf("2025-12").sectorUses());
    Outcome o =
        simulation.run(StandardScenarios.access(CHINA, List.of(), YearMonth.of(2026, 1), 6));
    Sourced<Double> part = Sourced.assumed(0.05, "part that needs it", "test", "2026-11");
    assertThat(direct(var.of(o, germany, 6, Map.of(), part)))
        .isGreaterThan(direct(var.of(o, germany, 2, Map.of(), part)));
  }

  private static double direct(List<ValueAtRisk.Exposure> exposures) {
    return exposures.stream().mapToDouble(e -> e.direct().value()).sum();
  }
}
