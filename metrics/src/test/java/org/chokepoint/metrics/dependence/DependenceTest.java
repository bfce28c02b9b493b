package org.chokepoint.metrics.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DependenceTest {
  @Test
  void asymmetryChangesSignWhenThePartiesChangePlaces() {
    double one = HirschmanAsymmetry.of(10, 1000, 50, "a, b").orThrow();
    double other = HirschmanAsymmetry.of(10, 50, 1000, "b, a").orThrow();
    assertThat(one).isCloseTo(0.19, within(1e-15)).isEqualTo(-other);
    assertThat(HirschmanAsymmetry.of(10, 5, 50, "a, b").succeeded()).isFalse();
    assertThat(HirschmanAsymmetry.of(0, 0, 50, "a, b").succeeded()).isFalse();
  }

  @Test
  void aShareOf99IsFarWorseThanOneOf85() {
    double at85 = CoercionLoss.of(0.85, 0.1, 3, "x").orThrow();
    double at99 = CoercionLoss.of(0.99, 0.1, 3, "x").orThrow();
    assertThat(at85).isCloseTo(0.1 * Math.log(1 / 0.15) / 2, within(1e-15));
    assertThat(at99).isGreaterThan(2.4 * at85);
    assertThat(CoercionLoss.of(0, 0.1, 3, "x").orThrow()).isZero();
    assertThat(CoercionLoss.of(1, 0.1, 3, "x").succeeded()).isFalse();
    assertThat(CoercionLoss.of(0.5, 0.1, 1, "x").succeeded()).isFalse();
  }

  @Test
  void lossIsConvexInTheCommandedShare() {
    double before = 0;
    for (int percent = 1; percent < 99; percent++) {
      double step =
          CoercionLoss.of((percent + 1) / 100.0, 1, 2, "x").orThrow()
              - CoercionLoss.of(percent / 100.0, 1, 2, "x").orThrow();
      assertThat(step).isGreaterThan(before);
      before = step;
    }
  }

  @Test
  void tradePowerIsAntisymmetricAndWeighsInelasticGoodsMore() {
    double[] b = {0.02, 0.01};
    double[] a = {0.005, 0.01};
    double[] theta = {2, 8};
    double power = TradePower.of(b, a, theta, "x").orThrow();
    assertThat(power).isCloseTo(0.0075, within(1e-15));
    assertThat(TradePower.of(a, b, theta, "x").orThrow()).isEqualTo(-power);
    assertThat(TradePower.of(b, a, new double[] {2, 0}, "x").succeeded()).isFalse();
  }
}
