package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.Governance;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** What bad figures of a picture become: a failure with its place, never a number. */
class BadPictureTest {
  private static final String COBALT = "Cobalt";

  private static WithFailures<List<Measurement>> measure(SupplyPicture picture, String metric) {
    return new Measures(SupplyTables.of(picture), new RandomStreams(1), 5)
        .measure(
            List.of(StandardMetrics.find(metric).orElseThrow()),
            s -> s.good().commodity().equals(COBALT));
  }

  private static SupplyPicture withStatistics(UnaryOperator<MineralStatistic> change) {
    List<MineralStatistic> changed = new ArrayList<>();
    for (MineralStatistic s : RealPicture.picture().mineralStatistics()) {
      changed.add(s.commodity().equals(COBALT) ? change.apply(s) : s);
    }
    return RealPicture.picture().toBuilder().mineralStatistics(changed).build();
  }

  private static MineralStatistic scaled(MineralStatistic s, double factor) {
    return new MineralStatistic(
        s.commodity(),
        s.statistic(),
        s.detail(),
        s.unit(),
        s.place(),
        s.year(),
        s.value().map(v -> v * factor),
        s.qualifier());
  }

  private static List<Failure> of(WithFailures<?> answer, Predicate<Failure> which) {
    return answer.failures().stream().filter(which).toList();
  }

  @Test
  void unknownGovernanceIsUnknownAndNotAMiddleValue() {
    List<Governance> without =
        RealPicture.picture().governance().stream()
            .filter(g -> !g.place().value().equals("COD"))
            .toList();
    SupplyPicture picture = RealPicture.picture().toBuilder().governance(without).build();
    assertThat(measure(RealPicture.picture(), "hhi-wgi").value()).isNotEmpty();
    WithFailures<List<Measurement>> answer = measure(picture, "hhi-wgi");
    assertThat(answer.value()).isEmpty();
    assertThat(of(answer, f -> f.where().startsWith(COBALT + ", mining")))
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.reason()).isEqualTo(FailureReason.MISSING);
              assertThat(f.message()).contains("governance of COD");
            });
  }

  @Test
  void zeroProductionHasNoShares() {
    WithFailures<List<Measurement>> answer = measure(withStatistics(s -> scaled(s, 0)), "hhi");
    assertThat(answer.value()).isEmpty();
    assertThat(of(answer, f -> f.where().startsWith(COBALT)))
        .isNotEmpty()
        .allMatch(f -> f.reason() == FailureReason.EMPTY && f.message().contains("supplied"));
  }

  @Test
  void oneCountryAloneIsNoTableOfTheWorld() {
    SupplyPicture picture =
        RealPicture.picture().toBuilder()
            .mineralStatistics(
                RealPicture.picture().mineralStatistics().stream()
                    .filter(s -> s.commodity().equals(COBALT) && s.place().value().equals("COD"))
                    .toList())
            .build();
    WithFailures<List<Measurement>> answer = measure(picture, "hhi");
    assertThat(answer.value()).isEmpty();
    assertThat(of(answer, f -> f.where().startsWith(COBALT)))
        .isNotEmpty()
        .allMatch(f -> f.message().contains("only COD is listed"));
  }

  @Test
  void aNegativeAmountIsRefusedWithItsTable() {
    SupplyPicture picture =
        withStatistics(s -> s.place().value().equals("CAN") ? scaled(s, -1) : s);
    WithFailures<List<Measurement>> answer = measure(picture, "hhi");
    assertThat(of(answer, f -> f.reason() == FailureReason.OUT_OF_RANGE)).isNotEmpty();
    assertThat(answer.value().stream().map(m -> m.value().value())).allMatch(v -> v >= 0 && v <= 1);
  }

  @Test
  void aNetExporterHasNoNetImportReliance() {
    WithFailures<List<Measurement>> all =
        new Measures(SupplyTables.of(RealPicture.picture()), new RandomStreams(1), 5)
            .measure(List.of(StandardMetrics.find("net-import-reliance").orElseThrow()), s -> true);
    assertThat(of(all, f -> f.message().contains("net exporter")))
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.reason()).isEqualTo(FailureReason.OUT_OF_RANGE);
              assertThat(f.where()).contains("USA");
            });
    assertThat(all.value()).allMatch(m -> m.value().value() <= 1);
  }

  @Test
  void noMetricEverGivesANumberThatIsNone() {
    SupplyPicture broken = withStatistics(s -> scaled(s, Double.MAX_VALUE / 2));
    for (var metric : StandardMetrics.ofGoods()) {
      for (var m :
          new Measures(SupplyTables.of(broken), new RandomStreams(1), 2)
              .measure(List.of(metric), s -> s.good().commodity().equals(COBALT))
              .value()) {
        assertThat(m.value().value()).as(m.metric() + " " + m.subject()).isFinite();
      }
    }
  }
}
