package org.chokepoint.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.DocumentId;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private static Sourced<Double> cell(double value, Quality quality) {
    DatasetId dataset = new DatasetId("chokepoint/test/cells");
    return new Sourced<>(value, new Provenance.Tabulated(dataset, "row 1", "a report", quality));
  }

  @Test
  void aComputedFigureIsAsGoodAsItsWorstInput() {
    Sourced<Double> product =
        cell(2, Quality.REPORTED).with(cell(3, Quality.RECALLED), "product", (a, b) -> a * b);
    assertThat(product.value()).isEqualTo(6);
    assertThat(product.quality()).isEqualTo(Quality.RECALLED);
  }

  @Test
  void aComputationIsNeverBetterThanDerived() {
    Sourced<Double> sum = Sourced.computed(2.0, "sum", "1", List.of(cell(1, Quality.REPORTED)));
    assertThat(sum.quality()).isEqualTo(Quality.DERIVED);
  }

  @Test
  void nothingIsComputedFromNothing() {
    assertThatThrownBy(() -> Sourced.computed(1.0, "magic", "1", List.of()))
        .hasMessageContaining("magic");
  }

  @Test
  void aQuoteHoldsExactlyTheWordsOfItsSpan() {
    DocumentId id = DocumentId.of(new byte[] {1});
    Quote quote = Quote.of(id, "held its 10th meeting", new Span(9, 13));
    assertThat(quote.words()).isEqualTo("10th");
    assertThatThrownBy(() -> new Quote(id, new Span(0, 3), "four"))
        .hasMessageContaining("does not fill");
  }
}
