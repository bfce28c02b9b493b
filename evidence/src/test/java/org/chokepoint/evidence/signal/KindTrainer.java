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
import java.util.TreeMap;
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
import org.chokepoint.model.source.Span;

/**
 * Learns the kinds of events from the sentences of the repository, with OpenNLP's maximum entropy.
 */
final class KindTrainer {

  private static final String FOLDER = "/org/chokepoint/evidence/evaluation/";
  private static final String BIAS = "*";
  private static final int ITERATIONS = 80;
  private static final double PENALTY = 0.25;
  private static final double SMALLEST = 0.1;
  private static final int OFTEN_ENOUGH = 2;

  /**
   * A sentence to learn from.
   *
   * @param kinds its kinds; several where several readings are right
   * @param text in simplified script
   */
  record Example(List<String> kinds, String text) {}

  private KindTrainer() {}

  /** The sentences of the repository. */
  static List<Example> examples() throws IOException {
    List<Example> found = new ArrayList<>();
    List<LabelledSentence> labelled = new ArrayList<>(LabelledSentence.english());
    labelled.addAll(LabelledSentence.chinese());
    for (LabelledSentence sentence : labelled) {
      String kind = sentence.empty() ? LearnedKinds.NONE : sentence.kind();
      found.add(new Example(List.of(kind), simplified(sentence.text())));
    }
    for (String language : List.of("en", "zh")) {
      for (String line : lines(FOLDER + "learning_" + language + ".txt")) {
        int bar = line.indexOf('|');
        if (!line.startsWith("#") && bar > 0) {
          found.add(
              new Example(
                  List.of(line.substring(0, bar).split("/")), simplified(line.substring(bar + 1))));
        }
      }
    }
    return found;
  }

  private static List<String> lines(String resource) throws IOException {
    InputStream in = KindTrainer.class.getResourceAsStream(resource);
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
      sha.update((ITERATIONS + " " + PENALTY + " " + SMALLEST).getBytes(StandardCharsets.UTF_8));
      for (Example example : examples) {
        sha.update((example.kinds() + example.text() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the model learnt from some examples. */
  static String learn(List<Example> examples) throws IOException {
    Map<String, Integer> frequency = new HashMap<>();
    for (Example example : examples) {
      words(example).forEach(w -> frequency.merge(w, 1, Integer::sum));
    }
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      List<String> known =
          new ArrayList<>(
              words(example).stream().filter(w -> frequency.get(w) >= OFTEN_ENOUGH).toList());
      float[] values = new float[known.size() + 1];
      Arrays.fill(values, (float) (LearnedKinds.SCALE / Math.sqrt(Math.max(1, known.size()))));
      values[known.size()] = 1;
      known.add(BIAS);
      for (String kind : example.kinds()) {
        events.add(new Event(kind, known.toArray(String[]::new), values));
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, PENALTY);
    OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    return text((AbstractModel) trainer.train(indexer), digest(examples));
  }

  private static List<String> words(Example example) {
    return SentenceWords.of(example.text(), new Span(0, example.text().length())).stream()
        .map(SentenceWords.Word::key)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static String text(AbstractModel model, String digest) {
    Object[] data = model.getDataStructures();
    Map<String, Context> rows = new TreeMap<>((Map<String, Context>) data[1]);
    String[] outcomes = (String[]) data[2];
    StringBuilder out = new StringBuilder("# learnt from " + digest + "\n");
    out.append(String.join(" ", outcomes)).append('\n');
    double[] bias = new double[outcomes.length];
    Context constant = rows.remove(BIAS);
    for (int i = 0; constant != null && i < constant.getOutcomes().length; i++) {
      bias[constant.getOutcomes()[i]] = constant.getParameters()[i];
    }
    for (int i = 0; i < bias.length; i++) {
      out.append(i == 0 ? "" : " ").append(Math.round(bias[i] * 1000) / 1000.0);
    }
    out.append('\n');
    for (Map.Entry<String, Context> row : rows.entrySet()) {
      StringBuilder line = new StringBuilder();
      Context weights = row.getValue();
      for (int i = 0; i < weights.getOutcomes().length; i++) {
        if (Math.abs(weights.getParameters()[i]) >= SMALLEST) {
          line.append(' ').append(weights.getOutcomes()[i]);
          line.append(' ').append(Math.round(weights.getParameters()[i] * 100));
        }
      }
      if (!line.isEmpty()) {
        out.append(row.getKey()).append(line).append('\n');
      }
    }
    return out.toString();
  }

  /** The model of a text. */
  static LearnedKinds model(String text) throws IOException {
    return LearnedKinds.read(new BufferedReader(new StringReader(text)));
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
