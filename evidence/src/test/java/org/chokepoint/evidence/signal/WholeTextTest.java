package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

/** What only a text of several sentences tells. */
class WholeTextTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());

  private static List<Signal> read(String text) {
    return READER
        .read(
            DocumentReader.standard()
                .read(
                    new RawDocument(
                        text.getBytes(StandardCharsets.UTF_8), "t.txt", Optional.of("text/plain"))))
        .value();
  }

  @Test
  void rebelsAreNamedByTheNextSentenceAndAreNotTheGovernment() {
    List<Signal> signals =
        read(
            "An armed group in Myanmar told traders it would suspend exports of rare earths, a letter seen"
                + " by Reuters shows. The hills of Myanmar around Panwa are held by the Kachin"
                + " Independence Army. Rare earths of Myanmar feed plants in China.");
    assertThat(signals).isNotEmpty();
    assertThat(signals.get(0).event().actor().orElseThrow().value().entity().orElseThrow())
        .hasToString("kia");
  }

  @Test
  void theOccasionOfAnEventIsNoEventOfItsOwn() {
    List<Signal> signals = read("继商务部对稀土技术实施出口管制后。包钢股份与北方稀土10日发布公告，上调2025年第4季度稀土精矿关联交易价格。");
    assertThat(signals.stream().map(s -> s.kind().value().value()))
        .containsExactly("price_change_by_producer");
  }

  @Test
  void whatTakesEffectAtOnceIsDone() {
    List<Signal> signals =
        read(
            "China will ban exports of gallium and germanium to the United States with immediate"
                + " effect, its commerce ministry said.");
    assertThat(signals.get(0).certainty()).isEqualTo(Certainty.DONE);
  }
}
