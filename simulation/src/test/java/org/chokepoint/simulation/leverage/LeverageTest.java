package org.chokepoint.simulation.leverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.outcome.Loss;
import org.junit.jupiter.api.Test;

class LeverageTest {
  private static final Loss TARGET = new Loss(900, 100, 0);
  private final ModelError error = new ModelError(0.9, 0.3);

  @Test
  void costThatIsASmallDifferenceOfLargePartsGivesNoRatio() {
    Leverage leverage = Leverage.of(TARGET, new Loss(-490, 500, 0), error);
    assertThat(leverage.controller().low()).isNegative();
    assertThat(leverage.finding()).isEqualTo(Leverage.Finding.COST_NOT_DISTINGUISHABLE_FROM_ZERO);
    assertThat(leverage.ratio()).isEmpty();
    assertThat(leverage.words()).contains("not distinguishable from zero");
  }

  @Test
  void costOfOneSignGivesARatioWithARange() {
    Leverage leverage = Leverage.of(TARGET, new Loss(0, 500, 0), error);
    Interval ratio = leverage.ratio().orElseThrow();
    assertThat(ratio.central()).isEqualTo(2);
    assertThat(ratio.low()).isLessThan(2);
    assertThat(ratio.high()).isGreaterThan(2);
    assertThat(leverage.words()).startsWith("targets lose 2.00 (");
  }

  @Test
  void costOfAFarSmallerOrderThanTheLossGivesNoRatio() {
    Leverage leverage = Leverage.of(TARGET, new Loss(0.3, 0, 0), error);
    assertThat(leverage.controller().low()).isPositive();
    assertThat(leverage.ratio()).isEmpty();
  }

  @Test
  void gainsAreSaidInWords() {
    assertThat(Leverage.of(TARGET, new Loss(0, -5e6, 0), error).words())
        .isEqualTo("controller gains 5 million USD");
    assertThat(Leverage.of(Loss.NONE, new Loss(0, 5, 0), error).finding())
        .isEqualTo(Leverage.Finding.TARGETS_DO_NOT_LOSE);
  }

  @Test
  void rangeOfASumOfOnePartIsThatOfTheAmount() {
    Interval sum = error.sum(100, 0, 0);
    assertThat(sum.low())
        .isCloseTo(error.money(100).low(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(sum.high())
        .isCloseTo(error.money(100).high(), org.assertj.core.data.Offset.offset(1e-9));
  }
}
