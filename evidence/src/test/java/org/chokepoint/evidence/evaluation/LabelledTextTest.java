package org.chokepoint.evidence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a user with labels: how they are told, and how what is read is held against them. */
class LabelledTextTest {

  private static final String BAN =
      "{\"text\": \"China's commerce ministry banned exports of gallium to the United States.\","
          + " \"kind\": [\"export_ban\"], \"actor\": [\"MOFCOM\"], \"themes\": [\"?countermeasures\"],"
          + " \"instruments\": [\"export_ban_total\"], \"levers\": [\"access\"], \"certainty\": [\"done\"]}";

  private static List<LabelledText> parsed(String lines) {
    return LabelledText.parse(lines, "mine.jsonl", Taxonomy.standard());
  }

  private static TextEvaluation.Scores scores(String lines) {
    SignalReader reader =
        new SignalReader(Taxonomy.standard(), ReferenceLexicon.get(), ReaderDepth.WORDS);
    return new TextEvaluation(reader, ReferenceLexicon.get()).score("mine", parsed(lines));
  }

  @Test
  void anIdWithAQuestionMarkMayBeReadOrLeftOut() {
    LabelledText text = parsed(BAN + "\n\n").get(0);
    assertThat(text.themes().required()).isEmpty();
    assertThat(text.themes().open()).containsExactly("countermeasures");
    assertThat(scores(BAN).field("themes")).isEqualTo(FieldScore.NONE);
  }

  @Test
  void whatIsReadRightCountsInEveryField() {
    TextEvaluation.Scores scores = scores(BAN);
    assertThat(scores.mistakes()).isEmpty();
    assertThat(TextEvaluation.FIELDS)
        .filteredOn(field -> !field.equals("themes"))
        .allSatisfy(field -> assertThat(scores.field(field).hits()).isEqualTo(1));
  }

  @Test
  void whatIsReadWronglyIsAMissAndAnInventionAndIsListed() {
    TextEvaluation.Scores scores = scores(BAN.replace("\"MOFCOM\"", "\"Lynas\""));
    assertThat(scores.field("actor")).isEqualTo(new FieldScore(0, 1, 1));
    assertThat(scores.mistakes()).singleElement().asString().contains("Lynas", "gallium");
  }

  @Test
  void aSignalOfATextThatHoldsNoneIsInvented() {
    String none = BAN.replaceFirst("\"kind\".*", "\"kind\": [\"none\"]}");
    TextEvaluation.Scores scores = scores(none + "\n" + BAN);
    assertThat(scores.texts()).isEqualTo(2);
    assertThat(scores.empty()).isEqualTo(1);
    assertThat(scores.invented()).isEqualTo(1);
    assertThat(ScoreReport.texts(List.of(scores))).contains("| mine | 2 | 1 of 1 |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "export_ban\"]; explosion\"]; line 2; kind; explosion",
        "access; acess; line 2; levers; acess",
        "\"kind\"; \"sort\"; line 2; kind; none",
        "[\"done\"]; \"done\"; line 2; certainty; list",
        "{\"text\"; \"text\"; line 2; JSON; object"
      })
  void aWrongLineIsToldByItsPlaceAndItsField(
      String right, String wrong, String line, String field, String word) {
    String second = BAN.replace(right, wrong);
    assertThat(second).isNotEqualTo(BAN);
    assertThatThrownBy(() -> parsed(BAN + "\n" + second))
        .hasMessageContaining("mine.jsonl")
        .hasMessageContaining(line)
        .hasMessageContaining(field)
        .hasMessageContaining(word);
  }
}
