package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.uncertainty.RankRanges.RankRange;
import org.chokepoint.metrics.uncertainty.Sensitivity;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final Measures MEASURES = Measures.of(RealPicture.picture(), new RandomStreams(1));
  private static final Metric HHI = StandardMetrics.find("hhi").orElseThrow();
  private static final Metric RISK = StandardMetrics.find("eu-supply-risk").orElseThrow();

  private static boolean separation2024(Subject s, SupplierKind kind) {
    return s.good().stage().filter(Stage.SEPARATION::equals).isPresent()
        && s.year() == 2024
        && s.suppliers().filter(kind::equals).isPresent();
  }

  @Test
  void countryOwnerAndControllerGiveThreeAnswers() {
    List<Measurement> nd =
        MEASURES
            .measure(
                List.of(HHI),
                s ->
                    s.good().commodity().equals("Nd")
                        && s.good().stage().filter(Stage.SEPARATION::equals).isPresent()
                        && s.year() == 2024)
            .value();
    assertThat(nd.stream().map(m -> m.subject().suppliers().orElseThrow()))
        .containsExactly(SupplierKind.values());
    assertThat(nd.stream().map(m -> m.value().value()).distinct()).hasSize(3);
    assertThat(nd.get(2).value().value()).isGreaterThanOrEqualTo(nd.get(1).value().value());
  }

  @Test
  void heavyElementsRankAboveLightOnesAndTheirRangesOverlapAmongThemselves() {
    List<RankRange> ranks = MEASURES.ranks(RISK, s -> separation2024(s, SupplierKind.COUNTRY));
    assertThat(ranks).hasSizeGreaterThan(10);
    RankRange first = ranks.get(0);
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.worst()).isGreaterThan(1);
    List<String> order =
        ranks.stream().map(r -> r.calculation().subject().good().commodity()).toList();
    assertThat(order.indexOf("Dy")).isLessThan(order.indexOf("Ce"));
  }

  @Test
  void chinasShareAndGovernanceMoveTheRiskOfDysprosium() {
    Subject dy =
        MEASURES
            .measure(
                List.of(RISK),
                s -> s.good().commodity().equals("Dy") && separation2024(s, SupplierKind.COUNTRY))
            .value()
            .get(0)
            .subject();
    List<Sensitivity> moves = MEASURES.whatMoves(RISK, dy).orThrow().value();
    assertThat(moves.stream().limit(3).map(m -> m.input().name()))
        .anyMatch(name -> name.equals("SI(SR) of Dy") || name.contains("CHN"));
    assertThat(MEASURES.whatMoves(HHI, Subject.of(dy.good(), 1900)).succeeded()).isFalse();
  }
}
