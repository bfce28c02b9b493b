package org.chokepoint.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class SignalTablesTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());

  private static JsonNode first(String text) {
    Document document =
        DocumentReader.standard()
            .read(RawDocument.of(text.getBytes(StandardCharsets.UTF_8), "notice.txt"));
    Signal signal = READER.read(document).value().get(0);
    JsonNode node = SignalTables.json(document, signal);
    node.findParents("quote").forEach(f -> assertStands(document.text(), f.path("quote")));
    return node;
  }

  private static void assertStands(String text, JsonNode quote) {
    assertThat(text.substring(quote.path("start").asInt(), quote.path("end").asInt()))
        .isEqualTo(quote.path("words").asText());
  }

  @Test
  void anActorHasItsNameAndAnInstrumentAllThatIsSaidOfIt() {
    JsonNode signal = first("商务部公告2025年第61号公布，自2025年12月1日起对含有0.1%以上中国稀土的境外物项实施出口管制。");
    assertThat(signal.at("/actor/value").asText()).isEqualTo("mofcom");
    assertThat(signal.at("/actor/name").asText()).startsWith("Ministry of Commerce");
    assertThat(signal.at("/kind/label_zh").asText()).isNotEmpty();
    assertThat(signal.path("instruments"))
        .anySatisfy(
            i -> {
              assertThat(i.path("value").asText()).isEqualTo("export_licence");
              assertThat(i.path("label").asText()).isEqualTo("export licence");
              assertThat(i.path("scope").asText()).isEqualTo("稀土");
              assertThat(i.path("in_force").asText()).isEqualTo("2025-12-01");
              assertThat(i.path("legal_reference").asText()).contains("第61号");
            });
  }

  @Test
  void numbersAndPersonsAreTakenApart() {
    JsonNode quota =
        first(
            "The Ministry of Industry and Information Technology issued the first batch of 2024 rare"
                + " earth quotas: 135,000 tonnes of REO for mining.");
    assertThat(quota.at("/quantities/0/number").asDouble()).isEqualTo(135_000);
    assertThat(quota.at("/quantities/0/unit").asText()).isEqualTo("t");
    assertThat(quota.at("/quantities/0/basis").asText()).isEqualTo("REO");
    assertThat(quota.at("/quantities/0/value").asText()).isEqualTo("135000 t REO");
    JsonNode meeting = first("包钢集团党委召开2025年第十八次党委常委会会议，会议由孟繁英主持。");
    assertThat(meeting.at("/people/0/value").asText()).isEqualTo("Meng Fanying");
    assertThat(meeting.at("/people/0/part").asText()).isEqualTo("chaired");
  }

  @Test
  void aRowTellsWhatTheSignalIsAbout() {
    Document document =
        DocumentReader.standard()
            .read(
                RawDocument.of(
                    "Japan's JOGMEC raised its stockpile of dysprosium on May 5, 2025."
                        .getBytes(StandardCharsets.UTF_8),
                    "stock.txt"));
    List<Object> row = SignalTables.row(document, READER.read(document).value().get(0));
    assertThat(row).contains("Dy, JPN").hasSize(SignalTables.table(List.of()).columns().size());
  }
}
