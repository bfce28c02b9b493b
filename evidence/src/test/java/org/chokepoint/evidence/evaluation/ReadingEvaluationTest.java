package org.chokepoint.evidence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class ReadingEvaluationTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());

  private static final List<ReadingEvaluation.Scores> SCORES = new ReadingEvaluation(READER).run();

  private static final List<TextEvaluation.Scores> OTHERS =
      OtherWriters.run(new TextEvaluation(READER, ReferenceLexicon.get()), Taxonomy.standard());

  @Test
  void bothLanguagesHaveThreeHundredSentencesAndNearlyHalfAreTraps() {
    assertThat(SCORES)
        .allSatisfy(
            s -> {
              assertThat(s.sentences()).isGreaterThanOrEqualTo(300);
              assertThat(s.traps()).isGreaterThanOrEqualTo(140);
            });
  }

  @Test
  void noSignalIsInvented() {
    assertThat(SCORES).allMatch(s -> s.inventedSignals() == 0);
  }

  @Test
  void everyFieldKeepsItsScore() {
    assertThat(SCORES)
        .allSatisfy(
            s ->
                assertThat(s.fields().entrySet())
                    .allSatisfy(f -> assertThat(f.getValue().f1()).isGreaterThan(0.97)));
  }

  @Test
  void theResultsFileIsCurrent() throws IOException {
    Path results = Path.of("results");
    if ("write".equals(System.getProperty("reading.results"))) {
      Files.writeString(
          results.resolve("reading.json"), ScoreReport.json(SCORES, OTHERS, List.of()));
      Files.writeString(results.resolve("reading.md"), markdown());
    }
    assertThat(Files.readString(results.resolve("reading.json"), StandardCharsets.UTF_8))
        .isEqualTo(ScoreReport.json(SCORES, OTHERS, List.of()));
    assertThat(Files.readString(results.resolve("reading.md"), StandardCharsets.UTF_8))
        .isEqualTo(markdown());
  }

  private static String markdown() {
    return ScoreReport.markdown(SCORES, OTHERS);
  }

  @Test
  void nothingIsLearntFromTheTextsOfOtherWriters() throws IOException {
    Set<String> learnt = new HashSet<>();
    LabelledSentence.english().forEach(s -> learnt.add(s.text()));
    LabelledSentence.chinese().forEach(s -> learnt.add(s.text()));
    Path folder = Path.of("src/test/resources/org/chokepoint/evidence/evaluation");
    for (String file :
        List.of("learning_en", "learning_zh", "learning_labels_en", "learning_labels_zh")) {
      for (String line : Files.readAllLines(folder.resolve(file + ".txt"))) {
        learnt.add(line.substring(line.lastIndexOf('|') + 1).strip());
      }
    }
    assertThat(OtherWriters.texts(Taxonomy.standard()))
        .hasSize(500)
        .noneMatch(t -> learnt.contains(t.text().strip()));
  }

  @Test
  void precisionAndRecallFollowTheirDefinitions() {
    FieldScore score = new FieldScore(6, 2, 4);
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.6);
    assertThat(score.f1()).isBetween(0.666, 0.667);
  }
}
