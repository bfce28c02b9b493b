package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmoothPowerTest {
  @Test
  void agreesWithTheExactLibraryToThirteenDigits() {
    SplittableRandom random = new SplittableRandom(11);
    for (int k = 0; k < 200_000; k++) {
      double base = StrictMath.exp(30 * (2 * random.nextDouble() - 1));
      double exponent = 6 * (2 * random.nextDouble() - 1);
      double exact = StrictMath.pow(base, exponent);
      assertThat(SmoothPower.of(base, exponent)).isCloseTo(exact, within(1e-13 * exact));
    }
  }

  @Test
  void staysFiniteAtTheEnds() {
    assertThat(SmoothPower.of(1e-300, -20)).isEqualTo(Double.MAX_VALUE);
    assertThat(SmoothPower.of(1e-300, 20)).isEqualTo(Double.MIN_NORMAL);
    assertThat(SmoothPower.of(1, -7.5)).isEqualTo(1);
  }
}
