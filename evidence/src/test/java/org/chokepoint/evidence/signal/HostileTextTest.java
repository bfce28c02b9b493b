package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class HostileTextTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());
  private static final DocumentReader DOCUMENTS = DocumentReader.standard();
  private static final List<String> PARTS =
      List.of(
          "Baogang Group ",
          "包钢集团",
          "held its 10th Party Standing Committee meeting ",
          "第一百次党委常委会",
          "<p>",
          "</div>",
          "<script>",
          "&#0;",
          "\u0000",
          "\u200B",
          "\u202E",
          "\uD83D",
          "\uDC00",
          "商務(wù)部",
          "impose export controls ",
          "(",
          ")",
          "9999999999999999999 t ",
          "99万万吨",
          "2025-13-99",
          "31 February 2025 ",
          "二〇二五年",
          "第〇次",
          "月日",
          "。",
          ".",
          "?",
          "\n",
          "\r",
          "%PDF-",
          "PK\u0003\u0004",
          "“",
          "not ",
          "no. ",
          "May ",
          "0.1% ",
          "$",
          "$1 per ",
          "第",
          "号",
          "Announcement No. ",
          "quota ",
          "不",
          "may ");

  private static List<Signal> read(String text) {
    Document document =
        DOCUMENTS.read(RawDocument.of(text.getBytes(StandardCharsets.UTF_8), "input"));
    List<Signal> signals = READER.read(document).value();
    for (Signal signal : signals) {
      assertThat(Quotes.of(signal))
          .allMatch(
              q -> document.text().substring(q.span().start(), q.span().end()).equals(q.words()));
    }
    return signals;
  }

  @Test
  void randomMixturesNeverThrowAnythingButFailures() {
    Random random = new Random(20251124);
    for (int run = 0; run < 1_500; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 3 + random.nextInt(40); i++) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      try {
        read(text.toString());
      } catch (FailureException e) {
        assertThat(e.failure().message()).isNotBlank();
      }
    }
  }

  @Test
  void randomBytesNeverThrowAnythingButFailures() {
    Random random = new Random(7);
    for (int run = 0; run < 400; run++) {
      byte[] bytes = new byte[1 + random.nextInt(3_000)];
      random.nextBytes(bytes);
      try {
        READER.read(DOCUMENTS.read(RawDocument.of(bytes, "input")));
      } catch (FailureException e) {
        assertThat(e.failure().where()).isEqualTo("input");
      }
    }
  }

  @Test
  void namesHiddenByInvisibleCharactersAreFoundAndQuotedAsTheyStand() {
    String text =
        "The Bao\u200Bgang Gr\u00ADoup held its 10th Party Standing Committee meeting of the year.";
    Signal signal = read(text).get(0);
    assertThat(signal.event().actor().orElseThrow().value().entity().orElseThrow())
        .hasToString("baogang-group");
    assertThat(signal.event().actor().orElseThrow().quote().words()).contains("\u200B");
  }

  @Test
  void glossesOfPronunciationWithinWordsAreReadOver() {
    List<Signal> signals = read("商務(wù)部決定對鎵、鍺相關(guān)物項實(shí)施出口管制。");
    assertThat(signals.get(0).kind().value()).hasToString("export_control_imposed");
  }

  @Test
  void oneVeryLongSentenceIsReadInBoundedTime() {
    String text =
        "China and the Ministry of Commerce imposed export controls on gallium, ".repeat(3_000)
            + ".";
    long start = System.nanoTime();
    read(text);
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
  }
}
