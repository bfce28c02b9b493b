package org.chokepoint.evidence.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.chokepoint.model.source.Span;

/**
 * What kind of event a sentence tells by all its words: a multinomial logistic regression (maximum
 * entropy) learnt from the labelled sentences of the repository. It is asked where no cue is heard,
 * and overrules a cue only where it is sure; the words that count most are cited.
 */
final class LearnedKinds {

  /** Name of the model among the resources. */
  static final String MODEL = "kinds.model.gz";

  /** The outcome of sentences that tell no event. */
  static final String NONE = "none";

  /** Scale of a sentence's words: each counts this much over the root of their number. */
  static final double SCALE = 3;

  private final List<String> kinds;
  private final double[] bias;
  private final Map<String, float[]> weights;

  /**
   * A guess about a sentence.
   *
   * @param kind id of the likeliest kind of event, or "none"
   * @param words where the word stands that speaks most for it
   * @param probabilities by kind, "none" among them, each between 0 and 1; together 1
   */
  record Guess(String kind, Span words, Map<String, Double> probabilities) {

    /** The probability of the likeliest kind. */
    double probability() {
      return probability(kind);
    }

    /** The probability of a kind; 0 of one that the model does not know. */
    double probability(String kind) {
      return probabilities.getOrDefault(kind, 0.0);
    }
  }

  private static final class Holder {
    static final LearnedKinds STANDARD = load();
  }

  LearnedKinds(List<String> kinds, double[] bias, Map<String, float[]> weights) {
    this.kinds = List.copyOf(kinds);
    this.bias = bias.clone();
    this.weights = Map.copyOf(weights);
  }

  /** The model shipped with the product. */
  static LearnedKinds standard() {
    return Holder.STANDARD;
  }

  private static LearnedKinds load() {
    InputStream in = LearnedKinds.class.getResourceAsStream(MODEL);
    if (in == null) {
      throw new IllegalStateException("resource " + MODEL + " is missing");
    }
    try (Reader reader = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)) {
      return read(new BufferedReader(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model: after lines of comment one of kinds, one of biases, then one for each word with
   * pairs of a kind's number and its weight in hundredths.
   */
  static LearnedKinds read(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.startsWith("#")) {
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("model has no kinds");
    }
    List<String> kinds = List.of(line.split(" "));
    double[] bias =
        Arrays.stream(in.readLine().split(" ")).mapToDouble(Double::parseDouble).toArray();
    Map<String, float[]> weights = new HashMap<>();
    for (line = in.readLine(); line != null; line = in.readLine()) {
      String[] fields = line.split(" ");
      float[] row = new float[fields.length - 1];
      for (int i = 1; i < fields.length; i++) {
        row[i - 1] = Integer.parseInt(fields[i]) / (i % 2 == 0 ? 100f : 1f);
      }
      weights.put(fields[0], row);
    }
    return new LearnedKinds(kinds, bias, weights);
  }

  /** The likeliest kind of event of a range of a text in simplified script. */
  Optional<Guess> guess(String text, Span range) {
    List<SentenceWords.Word> words = SentenceWords.of(text, range);
    double[] odds = odds(words);
    int best = 0;
    for (int k = 1; k < odds.length; k++) {
      best = odds[k] > odds[best] ? k : best;
    }
    String kind = kinds.get(best);
    return strongest(words, best).map(w -> new Guess(kind, w, byKind(odds)));
  }

  private Map<String, Double> byKind(double[] odds) {
    Map<String, Double> map = new HashMap<>();
    for (int k = 0; k < odds.length; k++) {
      map.put(kinds.get(k), odds[k]);
    }
    return map;
  }

  private double[] odds(List<SentenceWords.Word> words) {
    double[] sum = new double[kinds.size()];
    int known = 0;
    for (SentenceWords.Word word : words) {
      float[] row = weights.get(word.key());
      if (row != null) {
        known++;
        for (int i = 0; i < row.length; i += 2) {
          sum[(int) row[i]] += row[i + 1];
        }
      }
    }
    double scale = SCALE / Math.sqrt(Math.max(1, known));
    double total = 0;
    for (int k = 0; k < sum.length; k++) {
      sum[k] = StrictMath.exp(sum[k] * scale + bias[k]);
      total += sum[k];
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] /= total;
    }
    return sum;
  }

  /** Where the word stands that speaks most for a kind. */
  private Optional<Span> strongest(List<SentenceWords.Word> words, int kind) {
    Span best = null;
    float most = 0;
    for (SentenceWords.Word word : words) {
      float[] row = weights.getOrDefault(word.key(), new float[0]);
      for (int i = 0; i < row.length; i += 2) {
        if ((int) row[i] == kind && row[i + 1] > most) {
          most = row[i + 1];
          best = word.span();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
