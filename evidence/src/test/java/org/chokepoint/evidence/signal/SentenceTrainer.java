package org.chokepoint.evidence.signal;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.text.LanguageDetector;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.source.Span;

/**
 * Learns from the sentences of the repository, with OpenNLP's maximum entropy, which kinds of
 * events they tell and which themes, instruments and levers they speak of.
 */
final class SentenceTrainer {

  private static final String FOLDER = "/org/chokepoint/evidence/evaluation/";
  private static final float[] NO_VECTOR = {};
  private static final String BIAS = "*";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int ITERATIONS = 80;
  private static final int LABEL_ITERATIONS = 40;
  private static final int THREADS = 2;
  private static final double PENALTY = 0.25;
  private static final double LABEL_PENALTY = 0.5;
  private static final double SMALLEST = 0.05;
  private static final int OFTEN_ENOUGH = 2;
  private static final int LABEL_OFTEN_ENOUGH = 8;
  private static final int FIELDS = 5;
  private static final String UNLABELLED = "?";
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
   * @param text in simplified script
   * @param vector what an encoder makes of it; empty to learn from words only
   */
  record Example(
      List<String> kinds,
      Set<String> labels,
      Set<String> open,
      boolean labelled,
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
      sentence.levers().stream().filter(LEVERS::containsKey).map(LEVERS::get).forEach(labels::add);
      found.add(
          new Example(
              List.of(kind), labels, Set.of(), true, simplified(sentence.text()), NO_VECTOR));
    }
    for (String line : lines(FOLDER + "learning_" + language + ".txt")) {
      if (!line.startsWith("#")) {
        found.add(example(line.split("\\|", FIELDS)));
      }
    }
    return found;
  }

  private static Example example(String[] fields) {
    Set<String> labels = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    for (int i = 1; i < FIELDS - 1; i++) {
      for (String id : fields[i].split("\\+")) {
        boolean may = id.startsWith(UNLABELLED);
        String label = may ? id.substring(1) : id;
        (may ? open : labels).add(LEVERS.getOrDefault(label, label));
      }
    }
    return new Example(
        List.of(fields[0].split("/")),
        labels,
        open,
        !fields[1].equals(UNLABELLED),
        simplified(fields[FIELDS - 1]),
        NO_VECTOR);
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
                      ITERATIONS,
                      PENALTY,
                      LABEL_ITERATIONS,
                      LABEL_PENALTY,
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
  static String kinds(List<Example> examples) throws IOException {
    Features features = new Features(examples);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      for (String kind : examples.get(i).kinds()) {
        events.add(features.event(kind, i));
      }
    }
    AbstractModel model = train(events, ITERATIONS, PENALTY);
    List<String> outcomes = List.of(outcomes(model));
    Map<String, double[]> rows = new TreeMap<>();
    rows(model)
        .forEach(
            (key, weights) -> {
              double[] row = new double[outcomes.size()];
              for (int i = 0; i < weights.getOutcomes().length; i++) {
                row[weights.getOutcomes()[i]] = weights.getParameters()[i];
              }
              rows.put(key, row);
            });
    return text(outcomes, rows, digest(examples), features.usual);
  }

  /** The text of the model of labels learnt from some examples with vectors. */
  static String labels(List<Example> examples) throws IOException {
    List<Example> telling = examples.stream().filter(Example::tells).toList();
    Features features = new Features(telling);
    Map<String, Integer> frequency = new TreeMap<>();
    telling.forEach(e -> e.labels().forEach(l -> frequency.merge(l, 1, Integer::sum)));
    frequency.remove("-");
    frequency.values().removeIf(n -> n < LABEL_OFTEN_ENOUGH);
    List<String> outcomes = List.copyOf(frequency.keySet());
    Map<String, double[]> rows = new TreeMap<>();
    for (int label = 0; label < outcomes.size(); label++) {
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < telling.size(); i++) {
        if (!telling.get(i).open().contains(outcomes.get(label))) {
          events.add(
              features.event(telling.get(i).labels().contains(outcomes.get(label)) ? YES : NO, i));
        }
      }
      AbstractModel model = train(events, LABEL_ITERATIONS, LABEL_PENALTY);
      List<String> answers = List.of(outcomes(model));
      int at = label;
      rows(model)
          .forEach(
              (key, weights) -> {
                double[] row = rows.computeIfAbsent(key, k -> new double[outcomes.size()]);
                for (int i = 0; i < weights.getOutcomes().length; i++) {
                  row[at] +=
                      weights.getParameters()[i]
                          * (answers.get(weights.getOutcomes()[i]).equals(YES) ? 1 : -1);
                }
              });
    }
    return text(outcomes, rows, digest(examples), features.usual);
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

    Event event(String outcome, int example) {
      return new Event(outcome, contexts.get(example), values.get(example));
    }
  }

  private static AbstractModel train(List<Event> events, int iterations, double penalty)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, penalty);
    parameters.put(QNTrainer.THREADS_PARAM, THREADS);
    OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    return (AbstractModel) trainer.train(indexer);
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

  @SuppressWarnings("unchecked")
  private static Map<String, Context> rows(AbstractModel model) {
    return (Map<String, Context>) model.getDataStructures()[1];
  }

  private static String[] outcomes(AbstractModel model) {
    return (String[]) model.getDataStructures()[2];
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
