package org.chokepoint.evidence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameAndEventSetsTest {

  private static final Lexicon LEXICON =
      new Lexicon(
          List.of(
              new Lexicon.Entry(
                  Lexicon.Kind.ENTITY, "lynas", "Lynas", "Lynas Rare Earths", false, "AUS"),
              new Lexicon.Entry(Lexicon.Kind.PLACE, "MYS", "Malaysia", "Malaysia", false),
              new Lexicon.Entry(Lexicon.Kind.PLACE, "JPN", "Japan", "Japan", false),
              new Lexicon.Entry(Lexicon.Kind.PLACE, "JPN", "Japan", "日本", true),
              new Lexicon.Entry(Lexicon.Kind.MATERIAL, "Dy", "dysprosium", "dysprosium", false)));

  @TempDir private Path folder;

  private static Map<String, Double> byMeasure(List<PublicSets.Score> scores) {
    return scores.stream()
        .collect(Collectors.toMap(s -> s.set() + ": " + s.measure(), PublicSets.Score::ours));
  }

  @Test
  void namesAreCountedBySpanAndType() throws IOException {
    Path english = Files.createDirectories(folder.resolve("ner_english"));
    Files.writeString(
        english.resolve("wikigold.conll"),
        """
        Lynas I-ORG
        Rare I-ORG
        Earths I-ORG
        shipped O
        dysprosium O
        to O
        Japan I-LOC
        . O

        The O
        Malaysia I-ORG
        Post I-ORG
        paid O
        Ann I-PER
        """);
    Path chinese = Files.createDirectories(folder.resolve("ner_chinese_weibo"));
    Files.writeString(
        chinese.resolve("weibo_dev.conll"),
        "去0\tO\n日0\tB-GPE.NAM\n本1\tI-GPE.NAM\n人0\tB-PER.NOM\n\n");
    assertThat(byMeasure(new NameSets(folder, Taxonomy.standard(), LEXICON).run()))
        .containsOnly(
            Map.entry("ner_english, wikigold, 4 names: recall of the 2 names in the lexicon", 1.0),
            Map.entry("ner_english, wikigold, 4 names: precision of all 3 names found", 2.0 / 3),
            Map.entry(
                "ner_chinese_weibo, weibo, 1 names: recall of the 1 names in the lexicon", 1.0),
            Map.entry("ner_chinese_weibo, weibo, 1 names: precision of all 1 names found", 1.0));
  }

  @Test
  void eventsAreCountedByTypeAndTheirPartiesBySpan() throws IOException {
    Path set = Files.createDirectories(folder.resolve("events_plover"));
    Files.writeString(
        set.resolve("records.json"),
        """
        [{"date": "2000-01-01", "event": "AGREE", "textInfo": {"markup":
          "(SRC/TAR: Malaysia) and (SRC/TAR: Japan) (EVT: signed a cooperation agreement) on schools."}},
         {"date": "2000-01-01", "event": "PROTEST", "textInfo": {"markup":
          "(SRC: Farmers) (EVT: marched) against (TAR: Japan's parliament)."}}]
        """);
    Map<String, Double> scores =
        byMeasure(new EventSet(folder, Taxonomy.standard(), LEXICON).run());
    String name = "events_plover, 2 sentences: ";
    assertThat(scores)
        .containsEntry(name + "no signal, as none is about critical minerals", 1.0)
        .containsEntry(name + "event type, recall over the 1 with a counterpart", 1.0)
        .containsEntry(name + "event type, precision over all sentences", 1.0)
        .containsEntry(name + "source found as a name, exactly, recall", 2.0 / 3)
        .containsEntry(name + "target found as a name, exactly, recall", 2.0 / 3)
        .containsEntry(name + "target found as a name, overlapping, recall", 1.0);
  }

  @Test
  void setsThatAreNotThereGiveNoScores() {
    assertThat(new NameSets(folder, Taxonomy.standard(), LEXICON).run()).isEmpty();
    assertThat(new EventSet(folder, Taxonomy.standard(), LEXICON).run()).isEmpty();
  }
}
