package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;

/** With {@code -Dlearned.kinds=write} the model and its scores are learnt and written anew. */
class LearnedKindsTest {

  private static final Path MODEL =
      Path.of("src/main/resources/org/chokepoint/evidence/signal", LearnedKinds.MODEL);
  private static final Path SCORES = Path.of("results/kinds.md");
  private static final int FOLDS = 5;

  @Test
  void theModelIsLearntFromTheSentencesOfToday() throws IOException {
    List<KindTrainer.Example> examples = KindTrainer.examples();
    if ("write".equals(System.getProperty("learned.kinds"))) {
      KindTrainer.write(KindTrainer.learn(examples), MODEL);
      Files.writeString(SCORES, scores(examples), StandardCharsets.UTF_8);
    }
    try (InputStream in = Files.newInputStream(MODEL);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine())
          .as("learn anew with -Dlearned.kinds=write after changing sentences")
          .isEqualTo("# learnt from " + KindTrainer.digest(examples));
    }
  }

  @Test
  void aGuessCitesTheWordThatSpeaksMostForIt() {
    String text =
        "The mill hoisted its first drum of mixed carbonate on Friday and production began.";
    LearnedKinds.Guess guess =
        LearnedKinds.standard().guess(text, new Span(0, text.length())).orElseThrow();
    assertThat(guess.probability()).isBetween(0.0, 1.0);
    assertThat(guess.words().length()).isPositive();
    assertThat(guess.words().end()).isLessThanOrEqualTo(text.length());
  }

  @Test
  void wordsAreBeginningsAndPairsAndRunsOfCharacters() {
    String text = "Prices rose 12% 稀土出口";
    assertThat(
            SentenceWords.of(text, new Span(0, text.length())).stream()
                .map(SentenceWords.Word::key)
                .toList())
        .containsExactly(
            "prices", "rose", "prices_rose", "0", "rose_0", "稀土", "稀土出", "土出", "土出口", "出口");
  }

  @Test
  void probabilitiesOfAllKindsAddToOne() {
    String text = "China raised its quota for rare earths.";
    LearnedKinds.Guess guess =
        LearnedKinds.standard().guess(text, new Span(0, text.length())).orElseThrow();
    double sum = guess.probabilities().values().stream().mapToDouble(p -> p).sum();
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  /** How often the model alone is right on fifths of the sentences that it was not learnt from. */
  private static String scores(List<KindTrainer.Example> examples) throws IOException {
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<KindTrainer.Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(examples.get(i));
        }
      }
      LearnedKinds model = KindTrainer.model(KindTrainer.learn(others));
      for (int i = fold; i < examples.size(); i += FOLDS) {
        KindTrainer.Example example = examples.get(i);
        LearnedKinds.Guess guess =
            model.guess(example.text(), new Span(0, example.text().length())).orElse(null);
        boolean hit = guess != null && example.kinds().contains(guess.kind());
        right += hit ? 1 : 0;
        if (guess != null && guess.probability() >= LearnedEvents.SURE) {
          sure++;
          sureRight += hit ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "Learned kinds of events, alone, on fifths of the sentences that they were not learnt from:%n%n"
            + "| sentences | right | where sure (p >= %.1f) | right of those |%n|---|---|---|---|%n"
            + "| %d | %.3f | %d | %.3f |%n",
        LearnedEvents.SURE,
        examples.size(),
        right / (double) examples.size(),
        sure,
        sureRight / (double) sure);
  }
}
