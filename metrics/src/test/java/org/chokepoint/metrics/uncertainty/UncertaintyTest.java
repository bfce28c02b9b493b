package org.chokepoint.metrics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
  private static Input input(String name, double value, Quality quality) {
    Provenance cell =
        new Provenance.Tabulated(new DatasetId("a/1/b"), "row 1", "a publication", quality);
    return new Input(name, new Sourced<>(value, cell), Range.NOT_NEGATIVE);
  }

  private static Calculation of(String name, Input... inputs) {
    Subject subject = Subject.of(new Good(name, Optional.empty(), "test"), 2025);
    return new Calculation(subject, List.of(inputs), v -> Attempt.of(v[0] * v[0]));
  }

  private static Interval interval(Quality quality) {
    Intervals intervals = new Intervals(new Perturbation(new RandomStreams(3), 4000));
    return intervals.of(of("a", input("x", 10, quality)), 100);
  }

  @Test
  void worseInputsGiveWiderIntervals() {
    double before = 0;
    for (Quality quality : Quality.values()) {
      Interval interval = interval(quality);
      assertThat(interval.high() - interval.low()).isGreaterThan(before);
      before = interval.high() - interval.low();
    }
  }

  @Test
  void intervalOfASquareIsThatOfTheLogNormal() {
    Interval interval = interval(Quality.ESTIMATED);
    assertThat(interval.low()).isCloseTo(100 * Math.exp(-2 * 1.645 * 0.2), within(3.0));
    assertThat(interval.high()).isCloseTo(100 * Math.exp(2 * 1.645 * 0.2), within(8.0));
  }

  @Test
  void aNewCalculationChangesNoOther() {
    Perturbation alone = new Perturbation(new RandomStreams(3), 100);
    Perturbation shared = new Perturbation(new RandomStreams(3), 100);
    Calculation x = of("a", input("x", 10, Quality.RECALLED));
    new Intervals(shared).of(of("b", input("y", 5, Quality.RECALLED)), 25);
    assertThat(new Intervals(shared).of(x, 100)).isEqualTo(new Intervals(alone).of(x, 100));
  }

  @Test
  void ranksOfWellKnownValuesAreSharpAndOfPoorOnesOverlap() {
    Perturbation perturbation = new Perturbation(new RandomStreams(3), 500);
    List<RankRanges.RankRange> ranges =
        RankRanges.of(
            List.of(
                of("small", input("x", 1, Quality.REPORTED)),
                of("first", input("y", 10, Quality.RECALLED)),
                of("second", input("z", 9, Quality.RECALLED))),
            perturbation);
    assertThat(ranges.stream().map(r -> r.calculation().subject().good().commodity()))
        .containsExactly("first", "second", "small");
    assertThat(ranges.get(0)).extracting("rank", "best", "worst").containsExactly(1, 1, 2);
    assertThat(ranges.get(1)).extracting("rank", "best", "worst").containsExactly(2, 1, 2);
    assertThat(ranges.get(2)).extracting("rank", "best", "worst").containsExactly(3, 3, 3);
  }

  @Test
  void sensitivityNamesWhatMovesTheNumber() {
    Calculation calculation =
        new Calculation(
            Subject.of(new Good("a", Optional.empty(), "test"), 2025),
            List.of(input("square", 10, Quality.REPORTED), input("inverse", 4, Quality.RECALLED)),
            v -> Attempt.of(v[0] * v[0] / v[1]));
    List<Sensitivity> moved = Sensitivity.of(calculation).value();
    assertThat(moved.get(0).input().name()).isEqualTo("inverse");
    assertThat(moved.get(0).elasticity()).isCloseTo(-1, within(1e-8));
    assertThat(moved.get(1).elasticity()).isCloseTo(2, within(1e-8));
    assertThat(moved.get(1).swing()).isCloseTo(25 * (Math.exp(0.1) - 1), within(1e-9));
  }
}
