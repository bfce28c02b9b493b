package org.chokepoint.simulation.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.id.PlaceCode;
import org.junit.jupiter.api.Test;

class LeverContractTest {
  private static final YearMonth FROM = YearMonth.of(2026, 4);
  private static final YearMonth TO = YearMonth.of(2026, 9);

  private static LeverTerms terms(double strength) {
    return new LeverTerms(
        "x",
        Actor.state("CHN"),
        List.of(new PlaceCode("JPN")),
        Scope.ALL,
        new Timing(FROM, TO, 3, FROM.minusMonths(2)),
        strength);
  }

  @Test
  void effectGrowsInEqualStepsAndEndsWithTheLever() {
    LeverTerms terms = terms(0.75);
    assertThat(terms.effect(FROM.minusMonths(1))).isZero();
    assertThat(terms.effect(FROM)).isEqualTo(0.25);
    assertThat(terms.effect(FROM.plusMonths(2))).isEqualTo(0.75);
    assertThat(terms.effect(TO)).isEqualTo(0.75);
    assertThat(terms.effect(TO.plusMonths(1))).isZero();
    assertThat(terms.timing().known(FROM.minusMonths(2))).isTrue();
  }

  @Test
  void everyLeverKeepsAllButItsStrength() {
    for (Lever lever :
        List.of(
            new PriceControl(terms(1), PriceControl.Mode.EXPORT_TAX, 0.2),
            new SupplyTerms(terms(1), SupplyTerms.Mode.QUOTA, 0.5, 0),
            Access.embargo(terms(1)),
            new Outage(terms(1), List.of()),
            new Tariff(terms(1), 0.25),
            new StockRelease(terms(1), 2),
            new PriceFloor(terms(1), 110),
            new Offtake(terms(1), 0.5, 0.1))) {
      assertThat(lever.withStrength(0).terms().strength()).isZero();
      assertThat(lever.withStrength(0).withStrength(1)).isEqualTo(lever);
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> terms(1.5)).hasMessageContaining("outside 0..1");
    assertThatThrownBy(() -> new Tariff(terms(1), -1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new Timing(TO, FROM, 0, FROM))
        .hasMessageContaining("before it begins");
    assertThatThrownBy(
            () ->
                new LeverTerms(
                    "x",
                    Actor.state("CHN"),
                    List.of(new PlaceCode("CHN")),
                    Scope.ALL,
                    Timing.between(FROM, TO),
                    1))
        .hasMessageContaining("against itself");
  }
}
