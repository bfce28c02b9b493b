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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;

/** With {@code -Dlearned=write} the models and their scores are learnt and written anew. */
class LearnedModelsTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/chokepoint/evidence/signal");
  private static final Path SCORES = Path.of("results/learned.md");
  private static final int FOLDS = 5;
  private static final boolean WRITE = "write".equals(System.getProperty("learned"));

  private record Learnt(
      String heading, List<SentenceTrainer.Example> examples, String kinds, String labels) {}

  private static List<Learnt> models() throws IOException {
    List<SentenceTrainer.Example> english = SentenceTrainer.examples("en");
    List<SentenceTrainer.Example> chinese = SentenceTrainer.examples("zh");
    List<SentenceTrainer.Example> both = new ArrayList<>(english);
    both.addAll(chinese);
    return List.of(
        new Learnt("words, both languages", both, LearnedKinds.OF_WORDS, ""),
        new Learnt(
            "words and meaning, English",
            WRITE ? SentenceTrainer.encoded(english, SentenceEncoder.english()) : english,
            LearnedKinds.OF_ENGLISH,
            LearnedLabels.OF_ENGLISH),
        new Learnt(
            "words and meaning, Chinese",
            WRITE ? SentenceTrainer.encoded(chinese, SentenceEncoder.chinese()) : chinese,
            LearnedKinds.OF_CHINESE,
            LearnedLabels.OF_CHINESE));
  }

  @Test
  void theModelsAreLearntFromTheSentencesOfToday() throws IOException {
    StringBuilder kinds = new StringBuilder(KINDS);
    StringBuilder labels = new StringBuilder(LABELS);
    for (Learnt model : models()) {
      if (WRITE) {
        SentenceTrainer.write(
            SentenceTrainer.kinds(model.examples()), FOLDER.resolve(model.kinds()));
        kinds.append(kindScores(model));
        if (!model.labels().isEmpty()) {
          SentenceTrainer.write(
              SentenceTrainer.labels(model.examples()), FOLDER.resolve(model.labels()));
          labels.append(labelScores(model));
        }
        Files.writeString(SCORES, kinds + "\n" + labels, StandardCharsets.UTF_8);
      }
      String digest = "# learnt from " + SentenceTrainer.digest(model.examples());
      for (String name : List.of(model.kinds(), model.labels())) {
        if (!name.isEmpty()) {
          assertThat(firstLine(FOLDER.resolve(name)))
              .as("learn anew with -Dlearned=write after changing sentences")
              .isEqualTo(digest);
        }
      }
    }
  }

  private static String firstLine(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  @Test
  void aGuessCitesTheWordThatSpeaksMostForIt() {
    LearnedKinds.Guess guess =
        guess("The mill hoisted its first drum of mixed carbonate on Friday.");
    assertThat(guess.probability()).isBetween(0.0, 1.0);
    assertThat(guess.words().length()).isPositive();
  }

  @Test
  void probabilitiesOfAllKindsAddToOne() {
    double sum =
        guess("China raised its quota for rare earths.").probabilities().values().stream()
            .mapToDouble(p -> p)
            .sum();
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  private static LearnedKinds.Guess guess(String text) {
    Span all = new Span(0, text.length());
    LanguageModels models = LanguageModels.english();
    return models.kinds().guess(SentenceWords.of(text, all), all, models.encoder().encode(text));
  }

  @Test
  void wordsAreBeginningsAndPairsAndRunsOfCharacters() {
    String text = "Prices rose 12% 稀土出口";
    assertThat(words(text).stream().map(SentenceWords.Word::key).toList())
        .containsExactly(
            "prices", "rose", "prices_rose", "0", "rose_0", "稀土", "稀土出", "土出", "土出口", "出口");
  }

  private static List<SentenceWords.Word> words(String text) {
    return SentenceWords.of(text, new Span(0, text.length()));
  }

  private static final String KINDS =
      String.format(
          Locale.ROOT,
          "Learned kinds of events, alone, on a fifth of the sentences, learnt from the others:%n%n"
              + "| model | sentences | right | where sure (p >= %.1f) | right of those |%n|---|---|---|---|---|%n",
          LearnedEvents.SURE);

  private static final String LABELS =
      String.format(
          Locale.ROOT,
          "Learned themes, instruments, levers and responses, alone, on a fifth of the sentences that tell an event:%n%n"
              + "| model | labels | precision (p >= %.2f) | recall |%n|---|---|---|---|%n",
          LearnedEvents.USED);

  private static List<SentenceTrainer.Example> fold(
      List<SentenceTrainer.Example> examples, boolean held) {
    List<SentenceTrainer.Example> found = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i % FOLDS == 0 == held) {
        found.add(examples.get(i));
      }
    }
    return found;
  }

  private static String kindScores(Learnt learnt) throws IOException {
    LearnedKinds model =
        new LearnedKinds(
            SentenceTrainer.model(SentenceTrainer.kinds(fold(learnt.examples(), false))));
    List<SentenceTrainer.Example> held =
        fold(learnt.examples(), true).stream().filter(SentenceTrainer.Example::ofKinds).toList();
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    for (SentenceTrainer.Example example : held) {
      LearnedKinds.Guess guess =
          model.guess(
              words(example.text()), new Span(0, example.text().length()), example.vector());
      boolean hit = example.kinds().contains(guess.kind());
      right += hit ? 1 : 0;
      if (guess.probability() >= LearnedEvents.SURE) {
        sure++;
        sureRight += hit ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %d | %.3f |%n",
        learnt.heading(),
        held.size(),
        right / (double) held.size(),
        sure,
        sureRight / (double) sure);
  }

  private static String labelScores(Learnt learnt) throws IOException {
    LearnedLabels model =
        new LearnedLabels(
            SentenceTrainer.model(SentenceTrainer.labels(fold(learnt.examples(), false))));
    int right = 0;
    int told = 0;
    int wanted = 0;
    for (SentenceTrainer.Example example : fold(learnt.examples(), true)) {
      if (!example.tells()) {
        continue;
      }
      Map<String, LearnedLabels.Likelihood> guess =
          model.guess(
              words(example.text()), new Span(0, example.text().length()), example.vector());
      Set<String> likely = new HashSet<>();
      guess.forEach(
          (label, l) -> {
            if (l.probability() >= LearnedEvents.USED && !example.open().contains(label)) {
              likely.add(label);
            }
          });
      told += likely.size();
      Set<String> labels = new HashSet<>(example.labels());
      labels.retainAll(guess.keySet());
      wanted += labels.size();
      likely.retainAll(labels);
      right += likely.size();
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f |%n",
        learnt.heading(),
        wanted,
        right / (double) told,
        right / (double) wanted);
  }
}
