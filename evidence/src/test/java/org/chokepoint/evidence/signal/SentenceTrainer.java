package org.chokepoint.evidence.signal;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.text.LanguageDetector;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.source.Span;

/**
 * Learns from the sentences of the repository which kinds of events they tell, by their words with
 * LIBLINEAR, and by all that is known of them with {@link LayeredTrainer}, and so which themes,
 * instruments, levers and responses they speak of.
 */
final class SentenceTrainer {

  private static final String FOLDER = "/org/chokepoint/evidence/evaluation/";
  private static final String BIAS = "*";
  private static final double COST = 2;
  private static final int KIND_ROUNDS = 12;
  private static final int LABEL_ROUNDS = 20;
  private static final double EPSILON = 0.01;
  private static final double SMALLEST = 0.05;
  private static final int OFTEN_ENOUGH = 2;
  private static final int LABEL_OFTEN_ENOUGH = 8;
  private static final int FIELDS = 5;
  private static final String UNLABELLED = "?";

  /** What the labelled sentences do not tell of acts, only of comments. */
  private static final Set<String> RESPONSES =
      Arrays.stream(ResponseKind.values()).map(Responses::id).collect(Collectors.toSet());

  private static final Map<String, String> LEVERS =
      Map.of(
          "price", LeverKind.PRICE.name(),
          "pricing", LeverKind.PRICE.name(),
          "supply-terms", LeverKind.SUPPLY_TERMS.name(),
          "supply_terms", LeverKind.SUPPLY_TERMS.name(),
          "access", LeverKind.ACCESS.name());

  /**
   * A sentence to learn from.
   *
   * @param kinds its kinds; several where several readings are right
   * @param labels its themes, instruments and levers
   * @param open those that may count or not
   * @param labelled whether all labels are known
   * @param ofKinds whether kinds are learnt from it, too
   * @param text in simplified script
   * @param features what is learnt from
   */
  record Example(
      List<String> kinds,
      Set<String> labels,
      Set<String> open,
      boolean labelled,
      boolean ofKinds,
      String text,
      SentenceFeatures features) {

    boolean tells() {
      return labelled && !kinds.contains(LearnedKinds.NONE);
    }
  }

  private SentenceTrainer() {}

  /** The sentences of the repository in a language, without vectors. */
  static List<Example> examples(String language) throws IOException {
    List<Example> found = new ArrayList<>();
    for (LabelledSentence sentence :
        language.equals("en") ? LabelledSentence.english() : LabelledSentence.chinese()) {
      String kind = sentence.empty() ? LearnedKinds.NONE : sentence.kind();
      Set<String> labels = new TreeSet<>(sentence.themes());
      labels.addAll(sentence.instruments());
      sentence.levers().stream().map(SentenceTrainer::lever).forEach(labels::add);
      found.add(
          new Example(
              List.of(kind),
              labels,
              kind.equals("commentary") ? Set.of() : RESPONSES,
              true,
              true,
              simplified(sentence.text()),
              words(simplified(sentence.text()))));
    }
    for (String file : List.of("learning_", "learning_labels_")) {
      for (String line : lines(FOLDER + file + language + ".txt")) {
        if (!line.startsWith("#")) {
          found.add(example(line.split("\\|", FIELDS), file.equals("learning_")));
        }
      }
    }
    return found;
  }

  private static Example example(String[] fields, boolean ofKinds) {
    Set<String> labels = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    for (int i = 1; i < FIELDS - 1; i++) {
      for (String id : fields[i].split("\\+")) {
        boolean may = id.startsWith(UNLABELLED);
        String label = may ? id.substring(1) : id;
        (may ? open : labels).add(lever(label));
      }
    }
    return new Example(
        List.of(fields[0].split("/")),
        labels,
        open,
        !fields[1].equals(UNLABELLED),
        ofKinds,
        simplified(fields[FIELDS - 1]),
        words(simplified(fields[FIELDS - 1])));
  }

  private static String lever(String token) {
    return token.startsWith("r:")
        ? Responses.id(ResponseKind.valueOf(token.substring(2).toUpperCase(Locale.ROOT)))
        : LEVERS.getOrDefault(token, token);
  }

  private static SentenceFeatures words(String text) {
    return SentenceFeatures.ofWords(SentenceWords.of(text, new Span(0, text.length())));
  }

  /** The same sentences with their cues and the vectors of an encoder. */
  static List<Example> encoded(
      List<Example> examples, MentionFinder finder, SentenceEncoder encoder) {
    return examples.parallelStream()
        .map(
            e ->
                new Example(
                    e.kinds(),
                    e.labels(),
                    e.open(),
                    e.labelled(),
                    e.ofKinds(),
                    e.text(),
                    new SentenceFeatures(
                        e.features().words(),
                        SentenceCues.of(finder.find(e.text())),
                        encoder.encode(e.text()))))
        .toList();
  }

  private static List<String> lines(String resource) throws IOException {
    InputStream in = SentenceTrainer.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static String simplified(String text) {
    Language language = LanguageDetector.detect(text).orElse(Language.EN);
    return SignalReader.simplified(
            new Document(
                DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
                "sentence",
                "text/plain",
                language,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                text))
        .text();
  }

  /** What tells one set of examples, and the way they are learnt from, from another. */
  static String digest(List<Example> examples) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String settings =
          String.join(
              " ",
              Stream.of(
                      COST,
                      EPSILON,
                      SMALLEST,
                      LinearModel.WORDS_SCALE,
                      LayeredModel.WORDS_SCALE,
                      LayeredModel.CUE_SCALE,
                      LayeredModel.VECTOR_SCALE)
                  .map(Object::toString)
                  .toList());
      sha.update(settings.getBytes(StandardCharsets.UTF_8));
      for (Example example : examples) {
        String line =
            example.kinds() + "|" + example.labels() + "|" + example.open() + "|" + example.text();
        sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the model of kinds learnt from the words of some examples. */
  static String kindsByWords(List<Example> examples) {
    List<Example> telling = examples.stream().filter(Example::ofKinds).toList();
    List<String> kinds = outcomes(telling);
    Linear.disableDebugOutput();
    List<List<String>> words = frequent(telling);
    Map<String, Integer> numbers = numbers(words);
    Feature[][] rows = words.stream().map(w -> row(w, numbers)).toArray(Feature[][]::new);
    List<double[]> learnt =
        kinds.parallelStream()
            .map(
                kind -> {
                  Problem problem = new Problem();
                  problem.l = rows.length;
                  problem.n = numbers.size();
                  problem.x = rows;
                  problem.y =
                      telling.stream().mapToDouble(e -> e.kinds().contains(kind) ? 1 : 0).toArray();
                  return weights(problem);
                })
            .toList();
    Map<String, double[]> byWord = new TreeMap<>();
    numbers.forEach(
        (key, number) ->
            byWord.put(key, learnt.stream().mapToDouble(weights -> weights[number - 1]).toArray()));
    return text(kinds, byWord, digest(examples));
  }

  private static List<String> outcomes(List<Example> examples) {
    return examples.stream().flatMap(e -> e.kinds().stream()).distinct().sorted().toList();
  }

  /** The text of the model of kinds learnt from some examples with cues and vectors. */
  static String kinds(List<Example> examples) {
    List<Example> telling = examples.stream().filter(Example::ofKinds).toList();
    List<String> kinds = outcomes(telling);
    return layered(
        telling,
        kinds,
        (e, kind) ->
            e.kinds().contains(kind) ? LayeredTrainer.Truth.HAS : LayeredTrainer.Truth.HAS_NOT,
        true,
        KIND_ROUNDS,
        digest(examples));
  }

  /** The text of the model of labels learnt from some examples with cues and vectors. */
  static String labels(List<Example> examples) {
    List<Example> telling = examples.stream().filter(Example::tells).toList();
    Map<String, Integer> frequency = new TreeMap<>();
    telling.forEach(e -> e.labels().forEach(l -> frequency.merge(l, 1, Integer::sum)));
    frequency.remove("-");
    frequency.values().removeIf(n -> n < LABEL_OFTEN_ENOUGH);
    return layered(
        telling,
        List.copyOf(frequency.keySet()),
        SentenceTrainer::truth,
        false,
        LABEL_ROUNDS,
        digest(examples));
  }

  private static LayeredTrainer.Truth truth(Example example, String label) {
    if (example.open().contains(label)) {
      return LayeredTrainer.Truth.OPEN;
    }
    return example.labels().contains(label)
        ? LayeredTrainer.Truth.HAS
        : LayeredTrainer.Truth.HAS_NOT;
  }

  private static String layered(
      List<Example> examples,
      List<String> outcomes,
      BiFunction<Example, String, LayeredTrainer.Truth> truth,
      boolean onlyOne,
      int rounds,
      String digest) {
    LayeredTrainer.Truth[][] truths =
        examples.stream()
            .map(
                e ->
                    outcomes.stream()
                        .map(o -> truth.apply(e, o))
                        .toArray(LayeredTrainer.Truth[]::new))
            .toArray(LayeredTrainer.Truth[][]::new);
    return LayeredTrainer.model(
        examples.stream().map(Example::features).toList(),
        outcomes,
        truths,
        onlyOne,
        rounds,
        digest);
  }

  private static double[] weights(Problem problem) {
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, EPSILON));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(w -> w * sign).toArray();
  }

  /** The words of each example that are often enough. */
  private static List<List<String>> frequent(List<Example> examples) {
    List<List<String>> words =
        examples.stream()
            .map(e -> e.features().words().stream().map(SentenceWords.Word::key).toList())
            .toList();
    Map<String, Integer> frequency = new HashMap<>();
    words.forEach(all -> all.forEach(w -> frequency.merge(w, 1, Integer::sum)));
    return words.stream()
        .map(all -> all.stream().filter(w -> frequency.get(w) >= OFTEN_ENOUGH).toList())
        .toList();
  }

  /** The number of each word, from one on, in their order. */
  private static Map<String, Integer> numbers(List<List<String>> words) {
    Map<String, Integer> numbers = new TreeMap<>();
    numbers.put(BIAS, 0);
    words.forEach(all -> all.forEach(w -> numbers.put(w, 0)));
    int next = 1;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    return numbers;
  }

  private static Feature[] row(List<String> words, Map<String, Integer> numbers) {
    Map<Integer, Double> row = new TreeMap<>();
    double scale = LinearModel.WORDS_SCALE / Math.sqrt(Math.max(1, words.size()));
    words.forEach(w -> row.put(numbers.get(w), scale));
    row.put(numbers.get(BIAS), 1.0);
    return row.entrySet().stream()
        .map(e -> (Feature) new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
  }

  private static String text(List<String> outcomes, Map<String, double[]> rows, String digest) {
    StringBuilder out = new StringBuilder("# learnt from " + digest + "\n");
    out.append(String.join(" ", outcomes)).append('\n');
    double[] bias = rows.remove(BIAS);
    out.append(join(Arrays.stream(bias).mapToObj(b -> "" + Math.round(b * 1000) / 1000.0)));
    for (Map.Entry<String, double[]> row : rows.entrySet()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.getValue().length; i++) {
        if (Math.abs(row.getValue()[i]) >= SMALLEST) {
          line.append(' ').append(i).append(' ').append(Math.round(row.getValue()[i] * 100));
        }
      }
      if (!line.isEmpty()) {
        out.append(row.getKey()).append(line).append('\n');
      }
    }
    return out.toString();
  }

  private static String join(Stream<String> numbers) {
    return String.join(" ", numbers.toList()) + "\n";
  }

  /** The model of words of a text. */
  static LinearModel linear(String text) throws IOException {
    return LinearModel.read(new BufferedReader(new StringReader(text)));
  }

  /** The model with a layer of a text. */
  static LayeredModel layered(String text) throws IOException {
    return LayeredModel.read(new BufferedReader(new StringReader(text)));
  }

  /** Writes the text of a model, the same bytes each time. */
  static void write(String text, Path file) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }
}
