package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;

/** With {@code -Dlearned=write} the models and their scores are learnt and written anew. */
class LearnedModelsTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/chokepoint/evidence/signal");
  private static final Path SCORES = Path.of("results/learned.md");
  private static final int FOLDS = 5;
  private static final boolean WRITE = "write".equals(System.getProperty("learned"));

  private record Learnt(
      String heading, List<SentenceTrainer.Example> examples, String kinds, String labels) {

    boolean byWords() {
      return labels.isEmpty();
    }

    String learnKinds(List<SentenceTrainer.Example> from) {
      return byWords() ? SentenceTrainer.kindsByWords(from) : SentenceTrainer.kinds(from);
    }

    SentenceModel modelOfKinds(List<SentenceTrainer.Example> from) throws IOException {
      return byWords()
          ? SentenceTrainer.linear(learnKinds(from))
          : SentenceTrainer.layered(learnKinds(from));
    }
  }

  private static List<Learnt> models() throws IOException {
    List<SentenceTrainer.Example> english = SentenceTrainer.examples("en");
    List<SentenceTrainer.Example> chinese = SentenceTrainer.examples("zh");
    List<SentenceTrainer.Example> both = new ArrayList<>(english);
    both.addAll(chinese);
    return List.of(
        new Learnt("words, both languages", both, LearnedKinds.OF_WORDS, ""),
        new Learnt(
            "words and meaning, English",
            encoded(english, SentenceEncoder::english),
            LearnedKinds.OF_ENGLISH,
            LearnedLabels.OF_ENGLISH),
        new Learnt(
            "words and meaning, Chinese",
            encoded(chinese, SentenceEncoder::chinese),
            LearnedKinds.OF_CHINESE,
            LearnedLabels.OF_CHINESE));
  }

  private static List<SentenceTrainer.Example> encoded(
      List<SentenceTrainer.Example> examples, Supplier<SentenceEncoder> encoder) {
    return WRITE
        ? SentenceTrainer.encoded(
            examples, new MentionFinder(Taxonomy.standard(), ReferenceLexicon.get()), encoder.get())
        : examples;
  }

  @Test
  void theModelsAreLearntFromTheSentencesOfToday() throws IOException {
    List<Learnt> models = models();
    if (WRITE) {
      List<String[]> scores = models.parallelStream().map(LearnedModelsTest::learn).toList();
      Files.writeString(
          SCORES,
          KINDS
              + scores.stream().map(s -> s[0]).collect(Collectors.joining())
              + "\n"
              + LABELS
              + scores.stream().map(s -> s[1]).collect(Collectors.joining()),
          StandardCharsets.UTF_8);
    }
    for (Learnt model : models) {
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

  /** Writes the models of some sentences; their scores of kinds and of labels. */
  private static String[] learn(Learnt model) {
    try {
      SentenceTrainer.write(model.learnKinds(model.examples()), FOLDER.resolve(model.kinds()));
      String kinds = kindScores(model);
      if (model.byWords()) {
        return new String[] {kinds, ""};
      }
      SentenceTrainer.write(
          SentenceTrainer.labels(model.examples()), FOLDER.resolve(model.labels()));
      return new String[] {kinds, labelScores(model)};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    SentenceFeatures features =
        new SentenceFeatures(words(text), List.of(), models.encoder().encode(text));
    return models.kinds().guess(features, all);
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
    LearnedKinds model = new LearnedKinds(learnt.modelOfKinds(fold(learnt.examples(), false)));
    List<SentenceTrainer.Example> held =
        fold(learnt.examples(), true).stream().filter(SentenceTrainer.Example::ofKinds).toList();
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    for (SentenceTrainer.Example example : held) {
      LearnedKinds.Guess guess =
          model.guess(example.features(), new Span(0, example.text().length()));
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
            SentenceTrainer.layered(SentenceTrainer.labels(fold(learnt.examples(), false))));
    int right = 0;
    int told = 0;
    int wanted = 0;
    for (SentenceTrainer.Example example : fold(learnt.examples(), true)) {
      if (!example.tells()) {
        continue;
      }
      Map<String, LearnedLabels.Likelihood> guess =
          model.guess(example.features(), new Span(0, example.text().length()));
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
