package org.chokepoint.response.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.loss.DisruptionLoss;
import org.chokepoint.response.loss.LossCurve;
import org.chokepoint.response.loss.WeightedScenario;
import org.chokepoint.simulation.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private static final DisruptionLoss LOSS =
      new DisruptionLoss(
          new WeightedScenario(new Scenario("cut", "cut", YearMonth.of(2026, 1), 24, List.of()), 1),
          List.of(year(), year()));

  private static DisruptionLoss.Year year() {
    LossCurve curve =
        new LossCurve(new MaterialId("Dy"), 400, 200, 100, List.of(new LossCurve.Segment(200, 1)));
    return new DisruptionLoss.Year(500, List.of(curve));
  }

  private static double worth(DisruptionLoss loss, int year) {
    return loss.years().get(year).curves().get(0).avoided(200);
  }

  @Test
  void supplyIsWorthMoreInAYearInWhichTheEngineAvoidsMore() {
    Rehearsal.Row row =
        new Rehearsal.Row(
            "cut",
            2030,
            List.of(new Rehearsal.Year(500, 300, 200), new Rehearsal.Year(500, 300, 400)));
    DisruptionLoss corrected = new Rehearsal(List.of(row)).corrected(List.of(LOSS)).get(0);
    assertThat(worth(corrected, 0)).isCloseTo(1.5 * worth(LOSS, 0), within(1e-9));
    assertThat(worth(corrected, 1)).isCloseTo(0.5 * worth(LOSS, 1), within(1e-9));
    assertThat(corrected.total()).isEqualTo(LOSS.total());
  }

  @Test
  void aYearInWhichThePlanAvoidsNothingIsLeftAsItIs() {
    Rehearsal.Row row =
        new Rehearsal.Row(
            "cut",
            2030,
            List.of(new Rehearsal.Year(500, 500, 400), new Rehearsal.Year(500, 499, 0)));
    DisruptionLoss corrected = new Rehearsal(List.of(row)).corrected(List.of(LOSS)).get(0);
    assertThat(worth(corrected, 0)).isEqualTo(worth(LOSS, 0));
    assertThat(worth(corrected, 1)).isCloseTo(4 * worth(LOSS, 1), within(1e-9));
  }
}
