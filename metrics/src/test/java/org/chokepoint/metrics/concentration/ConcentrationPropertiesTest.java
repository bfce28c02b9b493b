package org.chokepoint.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** Properties that hold for any supply, tried on seeded supplies of 1 to 40 suppliers. */
class ConcentrationPropertiesTest {
  private static final int SUPPLIES = 500;

  private static void forEachSupply(Consumer<double[]> property) {
    RandomStreams streams = new RandomStreams(20260101);
    for (int i = 0; i < SUPPLIES; i++) {
      RandomGenerator random = streams.draw("supplies", i);
      double[] supply = new double[1 + random.nextInt(40)];
      double scale = Math.pow(10, random.nextInt(-3, 9));
      for (int s = 0; s < supply.length; s++) {
        supply[s] = scale * Math.pow(random.nextDouble(), 1 + random.nextInt(6));
      }
      supply[0] += scale;
      property.accept(supply);
    }
  }

  private static Amounts amounts(double... values) {
    return Amounts.of(values, "test").orThrow();
  }

  private static double hhi(double... values) {
    return Herfindahl.of(amounts(values)).unitScale();
  }

  @Test
  void hhiLiesBetweenOneOverNAndOne() {
    forEachSupply(s -> assertThat(hhi(s)).isBetween(1.0 / s.length - 1e-12, 1.0));
  }

  @Test
  void pointsAreTenThousandTimesTheUnitScale() {
    forEachSupply(
        s ->
            assertThat(Herfindahl.of(amounts(s)).points())
                .isCloseTo(10_000 * hhi(s), within(1e-8)));
  }

  @Test
  void orderOfSuppliersDoesNotMatter() {
    forEachSupply(
        s -> {
          double[] reversed = new double[s.length];
          for (int i = 0; i < s.length; i++) {
            reversed[i] = s[s.length - 1 - i];
          }
          assertThat(hhi(reversed)).isCloseTo(hhi(s), within(1e-12));
          assertThat(TheilIndex.of(amounts(reversed)))
              .isCloseTo(TheilIndex.of(amounts(s)), within(1e-10));
          assertThat(TopShare.of(amounts(reversed), 3))
              .isCloseTo(TopShare.of(amounts(s), 3), within(1e-12));
        });
  }

  @Test
  void unitOfTheAmountsDoesNotMatter() {
    forEachSupply(
        s -> {
          double[] kilograms = Arrays.stream(s).map(x -> x * 1000).toArray();
          assertThat(hhi(kilograms)).isCloseTo(hhi(s), within(1e-12));
        });
  }

  @Test
  void splittingAProducerNeverRaisesHhi() {
    forEachSupply(
        s -> {
          double[] split = Arrays.copyOf(s, s.length + 1);
          split[0] = 0.3 * s[0];
          split[s.length] = s[0] - split[0];
          assertThat(hhi(split)).isLessThanOrEqualTo(hhi(s) + 1e-12);
        });
  }

  @Test
  void mergingTwoProducersUnderOneControllerNeverLowersHhi() {
    forEachSupply(
        s -> {
          if (s.length > 1) {
            double[] merged = Arrays.copyOfRange(s, 1, s.length);
            merged[merged.length - 1] += s[0];
            assertThat(hhi(merged)).isGreaterThanOrEqualTo(hhi(s) - 1e-12);
          }
        });
  }

  @Test
  void upperBoundHoldsForAnyAllocationOfTheRemainder() {
    forEachSupply(
        s -> {
          double rest = s[0];
          Amounts partly = Amounts.of(s, rest, "test").orThrow();
          double[] toOne = s.clone();
          toOne[s.length - 1] += rest;
          double bound = Herfindahl.upperBound(partly).unitScale();
          assertThat(bound).isGreaterThanOrEqualTo(hhi(toOne) - 1e-12);
          assertThat(bound).isGreaterThanOrEqualTo(Herfindahl.of(partly).unitScale());
        });
  }

  @Test
  void equalWeightsScaleTheHhi() {
    forEachSupply(
        s -> {
          double[] weights = new double[s.length];
          Arrays.fill(weights, 4);
          assertThat(Herfindahl.weighted(amounts(s), weights, "test").orThrow())
              .isCloseTo(4 * hhi(s), within(1e-11));
        });
  }

  @Test
  void theilIsZeroForEqualsAndLogNForOne() {
    assertThat(TheilIndex.of(amounts(2, 2, 2, 2))).isCloseTo(0, within(1e-12));
    forEachSupply(
        s -> assertThat(TheilIndex.of(amounts(s))).isBetween(0.0, Math.log(s.length) + 1e-12));
  }

  @Test
  void topShareGrowsWithNAndEndsAtOne() {
    forEachSupply(
        s -> {
          assertThat(TopShare.of(amounts(s), 1)).isLessThanOrEqualTo(TopShare.of(amounts(s), 2));
          assertThat(TopShare.of(amounts(s), s.length)).isCloseTo(1, within(1e-12));
        });
  }

  @Test
  void nothingSuppliedIsAFailureNotANumber() {
    assertThat(reason(Amounts.of(new double[0], "test"))).isEqualTo(FailureReason.EMPTY);
    assertThat(reason(Amounts.of(new double[] {0, 0}, "test"))).isEqualTo(FailureReason.EMPTY);
    assertThat(reason(Amounts.of(new double[] {1, Double.NaN}, "test")))
        .isEqualTo(FailureReason.MISSING);
    assertThat(reason(Amounts.of(new double[] {1, -1}, "test")))
        .isEqualTo(FailureReason.OUT_OF_RANGE);
    assertThat(reason(Amounts.of(new double[] {1}, -1, "test")))
        .isEqualTo(FailureReason.OUT_OF_RANGE);
  }

  @Test
  void unknownGovernanceOfAProducerIsAFailureNotAMiddleValue() {
    double[] oneUnknown = {3, Double.NaN};
    assertThat(reason(Herfindahl.weighted(amounts(1, 1), oneUnknown, "test")))
        .isEqualTo(FailureReason.MISSING);
    assertThat(Herfindahl.weighted(amounts(1, 0), oneUnknown, "test").orThrow()).isEqualTo(3);
  }

  private static FailureReason reason(Attempt<?> attempt) {
    return ((Attempt.Failed<?>) attempt).failure().reason();
  }
}
