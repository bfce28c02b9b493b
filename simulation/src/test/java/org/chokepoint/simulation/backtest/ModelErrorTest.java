package org.chokepoint.simulation.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chokepoint.model.source.Interval;
import org.junit.jupiter.api.Test;

class ModelErrorTest {
  private final ModelError error = new ModelError(0.9, 0.3);

  @Test
  void priceThatDoesNotMoveHasNoRangeAndAnotherIsOffByAFactor() {
    Interval calm = error.price(50, 50);
    assertThat(calm.high()).isEqualTo(calm.low());
    Interval risen = error.price(500, 50);
    assertThat(risen.high() / risen.central())
        .isCloseTo(risen.central() / risen.low(), within(1e-9));
    assertThat(risen.high() / risen.central()).isCloseTo(4.395, within(0.01));
  }

  @Test
  void shareStaysWithinOneAndGainStaysAGain() {
    assertThat(error.share(0.8).high()).isEqualTo(1);
    Interval gain = error.money(-10);
    assertThat(gain.low()).isLessThan(gain.central());
    assertThat(gain.high()).isBetween(gain.central(), 0.0);
  }

  @Test
  void shippedErrorsAreThoseOfTheDocument() {
    assertThat(ModelError.shipped().price()).isBetween(0.1, 2.0);
    assertThat(ModelError.shipped().quantity()).isBetween(0.05, 2.0);
  }
}
