package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.RareEarths;
import org.chokepoint.metrics.supply.SupplierKind;
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

  private static boolean rareEarth(Subject s) {
    return RareEarths.ELEMENTS.contains(s.good().commodity());
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
    List<Ranked> ranks =
        MEASURES
            .ranked(List.of(RISK), s -> separation2024(s, SupplierKind.COUNTRY) && rareEarth(s))
            .value();
    assertThat(ranks).hasSizeGreaterThan(10);
    Ranked first = ranks.get(0);
    assertThat(first.of()).isEqualTo(ranks.size());
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.worst()).isGreaterThan(1);
    List<String> order =
        ranks.stream().map(r -> r.measurement().subject().good().commodity()).toList();
    assertThat(order.indexOf("Dy")).isLessThan(order.indexOf("Ce"));
  }

  @Test
  void chinasShareAndGovernanceMoveTheRiskOfDysprosium() {
    List<Moved> moved =
        MEASURES
            .moved(
                List.of(RISK),
                s -> s.good().commodity().equals("Dy") && separation2024(s, SupplierKind.COUNTRY))
            .value();
    assertThat(moved).isNotEmpty();
    assertThat(moved.get(0).sensitivities().stream().limit(3).map(m -> m.input().name()))
        .anyMatch(name -> name.contains("SI(SR)") || name.contains("CHN"));
    assertThat(MEASURES.moved(List.of(HHI), s -> s.year() == 1900).value()).isEmpty();
  }
}
