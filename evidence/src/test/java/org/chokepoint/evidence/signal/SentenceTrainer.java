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
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.text.LanguageDetector;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.source.Span;

/**
 * Learns from the sentences of the repository, by LIBLINEAR, which kinds of events they tell and
 * which themes, instruments, levers and responses they speak of: a logistic regression for each.
 */
final class SentenceTrainer {

  private static final String FOLDER = "/org/chokepoint/evidence/evaluation/";
  private static final float[] NO_VECTOR = {};
  private static final String BIAS = "*";
  private static final double KIND_COST = 2;
  private static final double LABEL_COST = 4;
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
   * @param vector what an encoder makes of it; empty to learn from words only
   */
  record Example(
      List<String> kinds,
      Set<String> labels,
      Set<String> open,
      boolean labelled,
      boolean ofKinds,
      String text,
      float[] vector) {

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
              NO_VECTOR));
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
        NO_VECTOR);
  }

  private static String lever(String token) {
    return token.startsWith("r:")
        ? Responses.id(ResponseKind.valueOf(token.substring(2).toUpperCase(Locale.ROOT)))
        : LEVERS.getOrDefault(token, token);
  }

  /** The same sentences with the vectors of an encoder. */
  static List<Example> encoded(List<Example> examples, SentenceEncoder encoder) {
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
                    encoder.encode(e.text())))
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
                      KIND_COST,
                      LABEL_COST,
                      EPSILON,
                      SMALLEST,
                      LinearModel.WORDS_SCALE,
                      LinearModel.VECTOR_SCALE)
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

  /** The text of the model of kinds learnt from some examples, all with vectors or all without. */
  static String kinds(List<Example> examples) {
    List<Example> telling = examples.stream().filter(Example::ofKinds).toList();
    List<String> kinds =
        telling.stream().flatMap(e -> e.kinds().stream()).distinct().sorted().toList();
    return learnt(
        kinds,
        telling,
        KIND_COST,
        (e, kind) -> false,
        (e, kind) -> e.kinds().contains(kind),
        digest(examples));
  }

  /** The text of the model of labels learnt from some examples with vectors. */
  static String labels(List<Example> examples) {
    List<Example> telling = examples.stream().filter(Example::tells).toList();
    Map<String, Integer> frequency = new TreeMap<>();
    telling.forEach(e -> e.labels().forEach(l -> frequency.merge(l, 1, Integer::sum)));
    frequency.remove("-");
    frequency.values().removeIf(n -> n < LABEL_OFTEN_ENOUGH);
    return learnt(
        List.copyOf(frequency.keySet()),
        telling,
        LABEL_COST,
        (e, label) -> e.open().contains(label),
        (e, label) -> e.labels().contains(label),
        digest(examples));
  }

  /**
   * The text of a model with a logistic regression for each outcome.
   *
   * @param cost of an example told wrong, against that of large weights
   * @param open whether an example may have an outcome or not, and so is no example of it
   * @param has whether an example has an outcome
   */
  private static String learnt(
      List<String> outcomes,
      List<Example> examples,
      double cost,
      BiPredicate<Example, String> open,
      BiPredicate<Example, String> has,
      String digest) {
    Linear.disableDebugOutput();
    Features features = new Features(examples);
    Map<String, Integer> numbers = features.numbers();
    List<Feature[]> all =
        IntStream.range(0, examples.size()).mapToObj(i -> features.row(i, numbers)).toList();
    List<double[]> learnt =
        outcomes.parallelStream()
            .map(
                outcome -> {
                  int[] of =
                      IntStream.range(0, examples.size())
                          .filter(i -> !open.test(examples.get(i), outcome))
                          .toArray();
                  Problem problem = new Problem();
                  problem.l = of.length;
                  problem.n = numbers.size();
                  problem.x = Arrays.stream(of).mapToObj(all::get).toArray(Feature[][]::new);
                  problem.y =
                      Arrays.stream(of)
                          .mapToDouble(i -> has.test(examples.get(i), outcome) ? 1 : 0)
                          .toArray();
                  return weights(problem, cost);
                })
            .toList();
    Map<String, double[]> rows = new TreeMap<>();
    numbers.forEach(
        (key, number) ->
            rows.put(key, learnt.stream().mapToDouble(weights -> weights[number - 1]).toArray()));
    return text(outcomes, rows, digest, features.usual);
  }

  private static double[] weights(Problem problem, double cost) {
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, EPSILON));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(w -> w * sign).toArray();
  }

  /** The words and the places of the vectors of examples, with their values. */
  private static final class Features {
    private final List<String[]> contexts = new ArrayList<>();
    private final List<float[]> values = new ArrayList<>();
    private final double[] usual;

    Features(List<Example> examples) {
      Map<String, Integer> frequency = new HashMap<>();
      for (Example example : examples) {
        words(example).forEach(w -> frequency.merge(w, 1, Integer::sum));
      }
      usual = usual(examples);
      for (Example example : examples) {
        List<String> context =
            new ArrayList<>(
                words(example).stream().filter(w -> frequency.get(w) >= OFTEN_ENOUGH).toList());
        int known = context.size();
        float[] value = new float[known + usual.length + 1];
        Arrays.fill(
            value, 0, known, (float) (LinearModel.WORDS_SCALE / Math.sqrt(Math.max(1, known))));
        double[] unusual = LinearModel.unusual(example.vector(), usual);
        for (int i = 0; i < unusual.length; i++) {
          context.add(LinearModel.PLACE + i);
          value[known + i] = (float) unusual[i];
        }
        value[known + usual.length] = 1;
        context.add(BIAS);
        contexts.add(context.toArray(String[]::new));
        values.add(value);
      }
    }

    /** The number of each feature, from one on, in the order of their names. */
    Map<String, Integer> numbers() {
      Map<String, Integer> numbers = new TreeMap<>();
      contexts.forEach(c -> Arrays.stream(c).forEach(key -> numbers.put(key, 0)));
      int next = 1;
      for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
        entry.setValue(next++);
      }
      return numbers;
    }

    Feature[] row(int example, Map<String, Integer> numbers) {
      Map<Integer, Double> row = new TreeMap<>();
      String[] context = contexts.get(example);
      for (int i = 0; i < context.length; i++) {
        row.merge(numbers.get(context[i]), (double) values.get(example)[i], Double::sum);
      }
      return row.entrySet().stream()
          .map(e -> (Feature) new FeatureNode(e.getKey(), e.getValue()))
          .toArray(Feature[]::new);
    }
  }

  /** The mean of the vectors, in whole ten thousandths. */
  private static double[] usual(List<Example> examples) {
    double[] mean = new double[examples.get(0).vector().length];
    for (Example example : examples) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += example.vector()[i] / examples.size();
      }
    }
    return Arrays.stream(mean).map(m -> Math.round(m * 1e4) / 1e4).toArray();
  }

  private static List<String> words(Example example) {
    return SentenceWords.of(example.text(), new Span(0, example.text().length())).stream()
        .map(SentenceWords.Word::key)
        .toList();
  }

  private static String text(
      List<String> outcomes, Map<String, double[]> rows, String digest, double[] usual) {
    StringBuilder out = new StringBuilder("# learnt from " + digest + "\n");
    out.append(String.join(" ", outcomes)).append('\n');
    double[] bias = rows.remove(BIAS);
    out.append(join(Arrays.stream(bias).mapToObj(b -> "" + Math.round(b * 1000) / 1000.0)));
    out.append(
        join(Arrays.stream(usual).mapToObj(u -> "" + Math.round(u / LinearModel.USUAL_UNIT))));
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

  /** The model of a text. */
  static LinearModel model(String text) throws IOException {
    return LinearModel.read(new BufferedReader(new StringReader(text)));
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
