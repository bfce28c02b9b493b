package org.chokepoint.simulation.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.Pictures;
import org.chokepoint.simulation.market.BaseMarket;
import org.chokepoint.simulation.market.BaseMarkets;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.market.MarketParameters;
import org.chokepoint.simulation.scenario.Scenario;
import org.chokepoint.simulation.scenario.StandardScenarios;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final PlaceCode CHINA = new PlaceCode("CHN");
  private static final MaterialId GA = new MaterialId("Ga");
  private static final MarketParameters STANDARD = MarketParameters.standard();
  private static final Scenario EMBARGO =
      StandardScenarios.access(CHINA, List.of(), YearMonth.of(2026, 1), 6);

  private static final BaseMarket BASE =
      BaseMarkets.of(Pictures.asOf("2025-12"), "gallium", STANDARD);

  private static Ensemble ensemble() {
    return new Ensemble(
        p -> MarketModel.of(BASE, p),
        STANDARD,
        List.of(
            new Measure("peak price outside, USD/kg", o -> o.priceOutside(GA).max()),
            new Measure("loss of targets, USD", o -> o.targetLoss().total())));
  }

  private static Draws draws() {
    return new Draws(
        STANDARD.entries().stream()
            .filter(
                e ->
                    List.of("demand-elasticity-refined", "stock-cover", "leakage-slope")
                        .contains(e.key()))
            .map(Input::prior)
            .toList(),
        7);
  }

  @Test
  void sameBitsOnOneThreadAndOnTwo() {
    AtomicInteger told = new AtomicInteger();
    EnsembleResult one = ensemble().run(EMBARGO, draws(), 12, 1, (d, n) -> told.incrementAndGet());
    EnsembleResult two = ensemble().run(EMBARGO, draws(), 12, 2, (d, n) -> {});
    assertThat(one.digest()).isEqualTo(two.digest());
    assertThat(told).hasValue(12);
  }

  @Test
  void quantilesAreOrderedAndTheTailIsBeyondThem() {
    EnsembleResult r = ensemble().run(EMBARGO, draws(), 20, 2, (d, n) -> {});
    String m = r.names().get(0);
    assertThat(r.quantile(m, 0.1)).isLessThan(r.quantile(m, 0.5));
    assertThat(r.quantile(m, 0.5)).isLessThan(r.quantile(m, 0.9));
    assertThat(r.cvar(m, 0.9)).isGreaterThanOrEqualTo(r.quantile(m, 0.9));
  }

  @Test
  void newInputChangesNoOtherDraw() {
    Draws few = draws();
    List<Input> more = new java.util.ArrayList<>(few.inputs());
    more.add(Input.strength("access", 0.5, 1));
    Draws many = new Draws(more, 7);
    for (int i = 0; i < 5; i++) {
      assertThat(java.util.Arrays.copyOf(many.unit(i), few.inputs().size())).isEqualTo(few.unit(i));
    }
  }

  @Test
  void elasticityDrivesThePriceMoreThanCover() {
    List<Sensitivity.Effect> effects =
        new Sensitivity(ensemble(), draws(), 3).morris(EMBARGO, 4, 2, (d, n) -> {});
    assertThat(effects).hasSize(3);
    assertThat(effects.get(0).meanAbsolute()).isGreaterThanOrEqualTo(effects.get(2).meanAbsolute());
    assertThat(effects.get(2).input()).isNotEqualTo("demand-elasticity-refined");
  }

  @Test
  void ratioPriorKeepsItsMedianAndItsEnds() {
    Distribution d = new Distribution.Ratio(0.1, 0.3, 0.5);
    assertThat(d.quantile(0.5)).isEqualTo(0.3);
    assertThat(d.quantile(1e-12)).isBetween(0.1, 0.1001);
    assertThat(d.quantile(1 - 1e-12)).isBetween(0.4999, 0.5);
  }

  @Test
  void halvesKeepTheirMedianAndTheirEnds() {
    Distribution d = new Distribution.Halves(0, 1.2, 6);
    assertThat(d.quantile(0.5)).isEqualTo(1.2);
    assertThat(d.quantile(0.25)).isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(d.quantile(0.75)).isCloseTo(3.6, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(d.quantile(0)).isZero();
    assertThat(d.quantile(1)).isEqualTo(6);
  }
}
