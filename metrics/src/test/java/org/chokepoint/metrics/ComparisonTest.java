package org.chokepoint.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final List<Measurement> measurements =
      Measures.of(RealPicture.picture(), new RandomStreams(1))
          .measure(
              List.of(StandardMetrics.find("hhi").orElseThrow()),
              s ->
                  s.good().commodity().equals("TREO")
                      && s.good().stage().filter(Stage.MINING::equals).isPresent()
                      && s.suppliers().filter(SupplierKind.COUNTRY::equals).isPresent())
          .value();

  @Test
  void yearsOfOneSeriesStandSideBySide() {
    List<Comparison> comparisons = Comparison.of(measurements, 2020, 2025);
    assertThat(comparisons).hasSize(1);
    Comparison treo = comparisons.get(0);
    assertThat(treo.byYear().keySet()).containsExactly(2020, 2021, 2022, 2023, 2024, 2025);
    double first = treo.byYear().get(2020).value().value();
    double last = treo.byYear().get(2025).value().value();
    assertThat(treo.change()).isEqualTo(last - first);
  }

  @Test
  void aRowNamesEverythingAndHasAllColumns() {
    MeasurementRow row = MeasurementRow.of(measurements.get(0), RealPicture.picture());
    assertThat(row.cells()).hasSameSizeAs(MeasurementRow.COLUMNS);
    assertThat(row.commodity()).isEqualTo("TREO");
    assertThat(row.stage()).isEqualTo("mining");
    assertThat(row.low()).isLessThanOrEqualTo(row.value());
    assertThat(row.quality()).isNotBlank();
  }
}
