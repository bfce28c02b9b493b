package org.chokepoint.metrics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.metrics.Targets.number;
import static org.chokepoint.metrics.Targets.numberOrNaN;
import static org.chokepoint.metrics.Targets.rounded;
import static org.chokepoint.metrics.Targets.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.metrics.RealPicture;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;

/** The EU study as the picture holds it gives what the study printed, as far as its inputs do. */
class EuStudyTest {
  private static final SupplyTables TABLES = SupplyTables.of(RealPicture.picture());
  private static final String PREFIX = "EU study: ";

  private static Map<String, Double> values(Metric metric) {
    Map<String, Double> values = new TreeMap<>();
    for (Calculation c : metric.calculations(TABLES).value()) {
      if (c.formula().apply(c.values()) instanceof Attempt.Success<Double> value) {
        String stage = c.subject().good().stage().map(EuStudyTest::letter).orElse("");
        String material = c.subject().good().detail().substring(PREFIX.length());
        values.put(material + stage, value.value());
      }
    }
    return values;
  }

  private static String letter(Stage stage) {
    return stage == Stage.MINING ? ", E" : ", P";
  }

  @Test
  void supplyRiskOfThePictureMeetsThePublishedTarget() {
    Map<String, Double> computed = values(new EuStudySupplyRisk());
    int agree = 0;
    int all = 0;
    for (NamedCsvRecord row : rows("eu_crm_2023.csv")) {
      for (String stage : List.of("E", "P")) {
        Double value = computed.get(row.getField("material") + ", " + stage);
        if (value != null && number(row, "SR_" + stage + "_recomputed").isPresent()) {
          all++;
          double published = numberOrNaN(row, "SR_" + stage);
          agree += Math.abs(rounded(value, 2) - published) <= 0.1 + 1e-9 ? 1 : 0;
        }
      }
    }
    assertThat(all).isEqualTo(99);
    assertThat(agree).isGreaterThanOrEqualTo(76);
    assertThat(computed.get("Dysprosium, P")).isCloseTo(5.60, within(0.005));
    assertThat(computed.get("Cerium, P")).isCloseTo(4.00, within(0.005));
    assertThat(computed.get("Magnesium, P")).isCloseTo(4.12, within(0.005));
    assertThat(computed.get("Niobium, E")).isCloseTo(4.42, within(0.005));
  }

  @Test
  void economicImportanceOfThePictureMeetsThePublishedTarget() {
    Map<String, Double> computed = values(new EuStudyImportance());
    assertThat(computed).hasSize(52);
    long agree =
        rows("eu_crm_2023.csv").stream()
            .filter(r -> computed.containsKey(r.getField("material")))
            .filter(
                r ->
                    Math.abs(
                            rounded(computed.get(r.getField("material")), 2) - numberOrNaN(r, "EI"))
                        <= 0.1 + 1e-9)
            .count();
    assertThat(agree).isGreaterThanOrEqualTo(32);
  }

  @Test
  void printedRatesAreFractionsOfThePrintedPercent() {
    assertThat(values(PrintedMetric.recycling())).containsEntry("Dysprosium", 0.01);
    assertThat(values(PrintedMetric.importReliance())).containsEntry("Neodymium, E", 0.80);
    assertThat(values(PrintedMetric.substitutionInSupplyRisk())).containsEntry("Gadolinium", 0.59);
  }

  @Test
  void anUnknownInputIsAFailureThatNamesIt() {
    SupplyPicture without =
        RealPicture.picture().toBuilder()
            .criticality(
                RealPicture.picture().criticality().stream()
                    .filter(
                        s -> !(s.material().equals("Cobalt") && s.statistic().equals("eol_rir")))
                    .toList())
            .build();
    List<Failure> failures =
        new EuStudySupplyRisk().calculations(SupplyTables.of(without)).failures();
    assertThat(failures)
        .anySatisfy(
            f -> {
              assertThat(f.where()).contains("Cobalt");
              assertThat(f.message()).contains("EoL-RIR");
            });
  }

  @Test
  void chinaBreaksTheBenchmarkForSourcedMagnesiumAndAllThreeTestsAreMet() {
    assertThat(values(EuDependency.largestThirdCountry()).get("Magnesium, P")).isGreaterThan(0.65);
    assertThat(values(EuDependency.testsMet()).get("Magnesium, P")).isEqualTo(3);
    assertThat(values(EuDependency.concentration()).values())
        .allSatisfy(hhi -> assertThat(hhi).isBetween(0.0, 1.0));
  }

  @Test
  void criticalityOfThePrintedResultsSeparatesCriticalFromOther() {
    Map<String, Double> distance = values(new EuStudyCriticality());
    assertThat(distance.get("Dysprosium")).isGreaterThanOrEqualTo(1);
    assertThat(distance.get("Aggregates")).isLessThan(1);
    assertThat(EuStudy.of(RealPicture.picture()).materialOf("Dy"))
        .isEqualTo(Optional.of("Dysprosium"));
  }
}
