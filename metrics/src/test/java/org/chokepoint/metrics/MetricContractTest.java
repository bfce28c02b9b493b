package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered metric must hold, on the bundled reference data. */
class MetricContractTest {
  private static final SupplyTables TABLES = SupplyTables.of(RealPicture.picture());

  static List<Metric> metrics() {
    return StandardMetrics.all();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void anEmptyPictureGivesNothing(Metric metric) {
    SupplyPicture empty = SupplyPicture.asOf(YearMonth.of(2025, 1)).build();
    WithFailures<List<Calculation>> answer = metric.calculations(SupplyTables.of(empty));
    assertThat(answer.value()).isEmpty();
    assertThat(answer.failures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyValueLiesInTheRangeOfTheDefinition(Metric metric) {
    List<Calculation> calculations = metric.calculations(TABLES).value();
    assertThat(calculations).isNotEmpty();
    for (Calculation calculation : calculations) {
      if (calculation.formula().apply(calculation.values())
          instanceof Attempt.Success<Double> value) {
        assertThat(metric.definition().range().contains(value.value()))
            .as(calculation.subject() + ": " + value.value())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void orderOfTheStatisticsDoesNotMatter(Metric metric) {
    Map<String, Double> forward = values(metric, TABLES);
    Map<String, Double> backward = values(metric, SupplyTables.of(reversed()));
    assertThat(backward.keySet()).isEqualTo(forward.keySet());
    forward.forEach((s, v) -> assertThat(backward.get(s)).as(s).isCloseTo(v, within(1e-9)));
  }

  private static SupplyPicture reversed() {
    SupplyPicture picture = RealPicture.picture();
    List<MineralStatistic> statistics = new ArrayList<>(picture.mineralStatistics());
    Collections.reverse(statistics);
    return picture.toBuilder().mineralStatistics(statistics).build();
  }

  private static Map<String, Double> values(Metric metric, SupplyTables tables) {
    Map<String, Double> values = new TreeMap<>();
    for (Calculation c : metric.calculations(tables).value()) {
      if (c.formula().apply(c.values()) instanceof Attempt.Success<Double> value) {
        values.put(c.subject().toString(), value.value());
      }
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void definitionIsComplete(Metric metric) {
    Definition d = metric.definition();
    assertThat(d.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(List.of(d.name(), d.formula(), d.unit(), d.citation())).noneMatch(String::isBlank);
    assertThat(StandardMetrics.find(d.id())).contains(metric);
  }

  @Test
  void sameSeedSameBits() {
    List<Metric> some = List.of(StandardMetrics.find("hhi").orElseThrow());
    List<Measurement> first = measure(some, 5);
    assertThat(measure(some, 5)).isEqualTo(first);
    assertThat(measure(some, 6)).isNotEqualTo(first);
  }

  private static List<Measurement> measure(List<Metric> metrics, long seed) {
    return new Measures(TABLES, new RandomStreams(seed), 20)
        .measure(metrics, s -> s.good().commodity().equals("Nd"))
        .value();
  }

  @Test
  void onePassMeasuresEveryCommodityOfTheWorldTableAndEveryRareEarth() {
    WithFailures<List<Measurement>> all = new Measures(TABLES, new RandomStreams(1), 10).all();
    List<String> measured =
        all.value().stream().map(m -> m.subject().good().commodity()).distinct().toList();
    assertThat(measured).contains("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Y");
    assertThat(measured).contains("Antimony", "Gallium", "Tungsten", "Cobalt", "Rare earths");
    assertThat(all.value().size()).isGreaterThan(20_000);
    for (Measurement m : all.value()) {
      assertThat(m.value().value()).isFinite();
      assertThat(m.interval().central()).isEqualTo(m.value().value());
    }
    assertThat(all.failures()).allSatisfy(f -> assertThat(f.where()).isNotBlank());
    assertThat(all.failures()).doesNotHaveDuplicates();
  }

  @Test
  void twoSharesThatAddToMoreThanTheWorldAreRefused() {
    SupplyPicture picture = RealPicture.picture();
    List<StageShare> doubled = new ArrayList<>();
    for (StageShare s : picture.stageShares()) {
      doubled.add(s);
      if (s.place().value().equals("CHN")) {
        doubled.add(
            new StageShare(
                s.stage(),
                s.material(),
                s.group(),
                new org.chokepoint.model.id.PlaceCode("USA"),
                s.year(),
                s.share(),
                ""));
      }
    }
    SupplyTables tables = SupplyTables.of(picture.toBuilder().stageShares(doubled).build());
    assertThat(StandardMetrics.find("hhi").orElseThrow().calculations(tables).failures())
        .anyMatch(f -> f.message().contains("add to"));
  }
}
