package org.chokepoint.evidence.signal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * What a sentence means, as a vector: sentences that say the same in other words lie near each
 * other. English is encoded by e5-small-v2 (Wang et al. 2022, arXiv:2212.03533; 384 numbers),
 * Chinese by bge-small-zh-v1.5 (Xiao et al. 2023, arXiv:2309.07597; 512 numbers), both quantised to
 * whole numbers, both under the MIT licence. Nothing leaves the machine. Safe for use by several
 * threads.
 */
final class SentenceEncoder {

  /** How many word pieces of a sentence count. */
  private static final int LONGEST = 96;

  /** Makes 8-bit products on processors without VNNI add up as on those with it. */
  private static final String EXACT = "session.x64quantprecision";

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern APART = Pattern.compile("[\\p{P}\\p{S}\\p{IsHan}]");
  private static final int LONGEST_WORD = 100;

  private final OrtSession session;
  private final Map<String, Integer> vocabulary;
  private final WordpieceTokenizer tokenizer;
  private final int unknown;
  private final int separator;
  private final String prefix;

  private SentenceEncoder(OrtSession session, Map<String, Integer> vocabulary, String prefix) {
    this.session = session;
    this.vocabulary = Map.copyOf(vocabulary);
    this.tokenizer = new WordpieceTokenizer(vocabulary.keySet(), LONGEST_WORD);
    this.unknown = vocabulary.getOrDefault("[UNK]", 0);
    this.separator = vocabulary.getOrDefault("[SEP]", 0);
    this.prefix = prefix;
  }

  /** Loads the encoder of English sentences; a failure says what to do if it does not run here. */
  static SentenceEncoder english() {
    return load("e5-small-v2-q", "query: ");
  }

  /** Loads the encoder of Chinese sentences; a failure says what to do if it does not run here. */
  static SentenceEncoder chinese() {
    return load("bge-small-zh-v1.5-q", "");
  }

  private static SentenceEncoder load(String name, String prefix) {
    try {
      Map<String, Integer> vocabulary = new HashMap<>();
      JsonNode pieces = new ObjectMapper().readTree(resource(name + "-tokenizer.json"));
      pieces
          .at("/model/vocab")
          .properties()
          .forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry(EXACT, "1");
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(resource(name + ".onnx"), options);
      return new SentenceEncoder(session, vocabulary, prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException | LinkageError e) {
      throw new FailureException(
          new Failure(
              FailureReason.MISSING,
              "the encoder of sentences",
              "does not run on this machine (" + e + "); read by words: --depth words"),
          e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SentenceEncoder.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  /** The vector of a sentence, of length 1: the mean of those of its word pieces. */
  float[] encode(String sentence) {
    long[][] pieces = {pieces(sentence)};
    long[][] ones = new long[1][pieces[0].length];
    Arrays.fill(ones[0], 1);
    long[][] zeros = new long[1][pieces[0].length];
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, pieces);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, zeros);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a sentence: " + e.getMessage(), e);
    }
  }

  private long[] pieces(String sentence) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(prefix + sentence, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String[] found = tokenizer.tokenize(APART.matcher(plain).replaceAll(" $0 "));
    int length = Math.min(found.length, LONGEST);
    long[] ids = new long[length];
    for (int i = 0; i < length; i++) {
      ids[i] = vocabulary.getOrDefault(found[i], unknown);
    }
    ids[length - 1] = separator;
    return ids;
  }

  private static float[] mean(float[][] rows) {
    float[] sum = new float[rows[0].length];
    for (float[] row : rows) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += row[i];
      }
    }
    double norm = 0;
    for (float x : sum) {
      norm += x * x;
    }
    float scale = (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= scale;
    }
    return sum;
  }
}
