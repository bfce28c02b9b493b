package org.chokepoint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.market.Simulation;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void probe() {
    MarketModel model = MarketModel.of(DataPicture.asOf("2025-12"), MarketParameters.standard());
    Simulation sim = new Simulation(model);
    for (var targets :
        List.of(
            List.<PlaceCode>of(), List.of(new PlaceCode("USA")), List.of(new PlaceCode("JPN")))) {
      for (Scenario s :
          StandardScenarios.of(new PlaceCode("CHN"), targets, YearMonth.of(2026, 1), 24)) {
        long t0 = System.nanoTime();
        Outcome o = sim.run(s);
        System.err.println(
            s.title()
                + " "
                + (System.nanoTime() - t0) / 1e6
                + " ms res "
                + o.basis().worstResidual());
        for (String e : List.of("Nd", "Dy", "Tb", "Y", "Ce", "NdFeB")) {
          MaterialId m = new MaterialId(e);
          System.err.printf(
              "%s in %.4g..%.4g out", e, o.priceInside(m).min(), o.priceInside(m).max());
          for (int t = 0; t < 24; t += 3) System.err.printf(" %.4g", o.priceOutside(m).at(t));
          System.err.printf(
              " short %.2f", o.shortageShare(m, o.targets().get(o.targets().size() - 1)).max());
          System.err.println(" tts " + o.timeToSurvive(m, o.targets().get(o.targets().size() - 1)));
        }
        System.err.println(o.targetLoss() + " / " + o.controllerLoss() + " = " + o.leverage());
      }
    }
    assertThat(1).isEqualTo(1);
  }
}
