package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class ReaderDepthTest {

  private static final String TELLING = "北京松口，停了半年的镓又能运往美国了。";

  @Test
  void whatNoCueTellsIsHeardByItsMeaningAndCited() {
    List<Signal> signals = read(TELLING, ReaderDepth.MEANING);
    assertThat(signals).hasSize(1);
    assertThat(signals.get(0).kind().value().value()).isEqualTo("export_control_suspended");
    assertThat(TELLING).contains(signals.get(0).kind().quote().words());
  }

  @Test
  void byWordsAloneItIsNotHeard() {
    assertThat(read(TELLING, ReaderDepth.WORDS)).isEmpty();
  }

  @Test
  void anotherTradeInTheSameWordsIsNoSignal() {
    assertThat(
            read("Beijing has relented and lets beef from Brazil in again.", ReaderDepth.MEANING))
        .isEmpty();
  }

  private static List<Signal> read(String text, ReaderDepth depth) {
    return new SignalReader(Taxonomy.standard(), ReferenceLexicon.get(), depth)
        .read(
            DocumentReader.standard()
                .read(
                    new RawDocument(
                        text.getBytes(StandardCharsets.UTF_8), "text", Optional.of("text/plain"))))
        .value();
  }
}
