package org.chokepoint.metrics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.metrics.RealPicture;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.standard.GeoPolRiskMetric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;

class TradeMetricsTest {
  private static final SupplyTables TABLES = SupplyTables.of(RealPicture.picture());

  private static Map<String, Double> values(Metric metric, SupplyTables tables) {
    Map<String, Double> values = new TreeMap<>();
    for (Calculation c : metric.calculations(tables).value()) {
      Subject s = c.subject();
      if (c.formula().apply(c.values()) instanceof Attempt.Success<Double> value) {
        String pair = s.supplier().orElse("") + ">" + s.target().orElse("");
        values.put(s.good().commodity() + " " + s.year() + " " + pair, value.value());
      }
    }
    return values;
  }

  @Test
  void asymmetryAndPowerChangeSignWithTheParties() {
    for (Metric metric : List.of(new Asymmetry(), new Power())) {
      Map<String, Double> all = values(metric, TABLES);
      assertThat(all).hasSize(40 * 39);
      assertThat(all.get("All goods 2011 CHN>JPN"))
          .isCloseTo(-all.get("All goods 2011 JPN>CHN"), within(1e-12));
    }
  }

  @Test
  void mexicoDependsMoreOnTheUnitedStatesThanTheyOnIt() {
    assertThat(values(new Asymmetry(), TABLES).get("All goods 2011 USA>MEX")).isGreaterThan(0.3);
    assertThat(values(new Power(), TABLES).get("All goods 2011 USA>MEX")).isPositive();
  }

  @Test
  void powerWithoutElasticitiesIsAFailure() {
    SupplyPicture none = RealPicture.picture().toBuilder().parameters(List.of()).build();
    var answer = new Power().calculations(SupplyTables.of(none));
    assertThat(answer.value()).isEmpty();
    assertThat(answer.failures()).hasSize(1);
    assertThat(new IndustryLoss().calculations(SupplyTables.of(none)).failures()).hasSize(1);
  }

  @Test
  void importDependenceIsTheShareOfTheReportedValue() {
    Map<String, Double> all = values(new ImportDependence(), TABLES);
    // 108,255,646 of 152,647,361 US dollars of HS 2846, as the trade table holds them.
    assertThat(all.get("HS 2846 2023 CHN>USA"))
        .isCloseTo(108_255_646.0 / 152_647_361, within(1e-3));
    assertThat(all).containsKey("HS 2846 2023 MMR>CHN");
  }

  @Test
  void largerShareOfTheCutOriginMeansALargerLoss() {
    Map<String, Double> losses = new TreeMap<>();
    for (Calculation c : new IndustryLoss().calculations(TABLES).value()) {
      String key = c.subject().good().detail() + c.subject().supplier().orElseThrow();
      losses.put(key, c.formula().apply(c.values()).orThrow());
    }
    assertThat(losses).hasSizeGreaterThan(10);
    losses.forEach(
        (key, loss) -> {
          if (key.endsWith("JPN")) {
            assertThat(losses.get(key.replace("JPN", "CHN"))).isGreaterThan(loss);
          }
        });
  }

  @Test
  void vulnerabilityIsOneSmallPositiveNumber() {
    assertThat(values(new EconomicVulnerability(), TABLES).values())
        .singleElement()
        .satisfies(v -> assertThat(v).isBetween(1e-9, 1e-3));
  }

  @Test
  void boundOfTheDisruptionPotentialLeavesTheImporterOut() {
    var answer = new DisruptionPotentialBound().calculations(TABLES);
    assertThat(answer.failures()).anyMatch(f -> f.message().contains("only the upper bound"));
    Calculation usOnly =
        answer.value().stream()
            .filter(c -> c.inputs().stream().anyMatch(i -> i.name().endsWith(": USA")))
            .findFirst()
            .orElseThrow();
    double[] values = new double[usOnly.inputs().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = usOnly.inputs().get(i).name().endsWith(": USA") ? 1 : 0;
    }
    assertThat(usOnly.formula().apply(values).orThrow()).isZero();
  }

  @Test
  void characterisationFactorIsTheScoreTimesThePriceOverCopper() {
    Map<String, Double> scores = values(GeoPolRiskMetric.score(), TABLES);
    Map<String, Double> factors = values(GeoPolRiskMetric.characterisationFactor(), TABLES);
    assertThat(factors.keySet()).isEqualTo(scores.keySet());
    // 152.6 million US dollars for 14,597 tonnes are 10.46 thousand US dollars a tonne.
    String usa = "HS 2846 2023 >USA";
    assertThat(factors.get(usa) / scores.get(usa)).isCloseTo(10.46 / 0.409412948, within(0.1));
  }
}
