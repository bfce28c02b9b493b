package org.chokepoint.response.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.chokepoint.model.id.MaterialId;
import org.junit.jupiter.api.Test;

class LossCurveTest {

  @Test
  void theHullIsConcaveAndNeverBelowThePoints() {
    Random random = new Random(11);
    for (int draw = 0; draw < 200; draw++) {
      double[] tonnes = {1, 2, 5, 9};
      double[] avoided = new double[4];
      for (int i = 0; i < 4; i++) {
        avoided[i] = random.nextDouble() * 10 - 2;
      }
      List<LossCurve.Segment> hull = LossCurve.hull(tonnes, avoided);
      LossCurve curve = new LossCurve(new MaterialId("Dy"), 10, 5, 1, hull);
      double before = Double.POSITIVE_INFINITY;
      for (LossCurve.Segment s : hull) {
        assertThat(s.millionUsdPerTonne()).isLessThan(before).isPositive();
        before = s.millionUsdPerTonne();
      }
      for (int i = 0; i < 4; i++) {
        assertThat(curve.avoided(tonnes[i])).isGreaterThanOrEqualTo(Math.max(0, avoided[i]) - 1e-9);
      }
    }
  }

  @Test
  void aConcaveCurveIsItsOwnHull() {
    LossCurve curve =
        new LossCurve(
            new MaterialId("Dy"),
            10,
            5,
            1,
            LossCurve.hull(new double[] {1, 3}, new double[] {4, 6}));
    assertThat(curve.avoided(2)).isCloseTo(5, within(1e-12));
    assertThat(curve.helpfulTonnes()).isEqualTo(3);
  }
}
