package org.chokepoint.evidence.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.chokepoint.model.source.Span;

/**
 * Weights of words, and of the places of a sentence's vector, for a number of outcomes; they were
 * learnt from the labelled sentences of the repository.
 */
final class LinearModel {

  /** Scale of a sentence's words: each counts this much over the root of their number. */
  static final double WORDS_SCALE = 3;

  /** Scale of a sentence's vector, after the usual vector is taken off. */
  static final double VECTOR_SCALE = 6;

  /** What a model calls the places of a vector: this and the number of the place. */
  static final String PLACE = "@";

  /** In what the usual vector is written. */
  static final double USUAL_UNIT = 1e-4;

  private static final float WEIGHT_UNIT = 0.01f;
  private static final float[] NONE = {};

  private final List<String> outcomes;
  private final double[] bias;
  private final double[] usual;
  private final Map<String, float[]> words;
  private final float[][] places;

  private LinearModel(
      List<String> outcomes,
      double[] bias,
      double[] usual,
      Map<String, float[]> words,
      float[][] places) {
    this.outcomes = List.copyOf(outcomes);
    this.bias = bias.clone();
    this.usual = usual.clone();
    this.words = Map.copyOf(words);
    this.places = places.clone();
  }

  /** A model among the resources. */
  static LinearModel load(String name) {
    InputStream in = LinearModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("resource " + name + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model: after lines of comment one of outcomes, one of biases, one of the usual vector
   * in ten thousandths (empty in a model of words), then one for each word or place with pairs of
   * an outcome's number and its weight in hundredths.
   */
  static LinearModel read(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.startsWith("#")) {
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("model has no outcomes");
    }
    List<String> outcomes = List.of(line.split(" "));
    double[] bias = numbers(in.readLine());
    double[] usual = numbers(in.readLine());
    for (int i = 0; i < usual.length; i++) {
      usual[i] *= USUAL_UNIT;
    }
    Map<String, float[]> words = new HashMap<>();
    float[][] places = new float[usual.length][outcomes.size()];
    for (line = in.readLine(); line != null; line = in.readLine()) {
      String[] fields = line.split(" ");
      float[] row = new float[fields.length - 1];
      for (int i = 1; i < fields.length; i++) {
        row[i - 1] = Integer.parseInt(fields[i]) * (i % 2 == 0 ? WEIGHT_UNIT : 1);
      }
      if (fields[0].startsWith(PLACE)) {
        float[] place = places[Integer.parseInt(fields[0], 1, fields[0].length(), 10)];
        for (int i = 0; i < row.length; i += 2) {
          place[(int) row[i]] = row[i + 1];
        }
      } else {
        words.put(fields[0], row);
      }
    }
    return new LinearModel(outcomes, bias, usual, words, places);
  }

  private static double[] numbers(String line) {
    return line.isEmpty()
        ? new double[0]
        : Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The outcomes, in the order of their scores. */
  List<String> outcomes() {
    return outcomes;
  }

  /**
   * The score of every outcome: the sum of its weights.
   *
   * @param vector of the sentence; empty for a model of words
   */
  double[] scores(List<SentenceWords.Word> words, float[] vector) {
    double[] sum = bias.clone();
    List<float[]> known = new ArrayList<>(words.size());
    for (SentenceWords.Word word : words) {
      float[] row = this.words.get(word.key());
      if (row != null) {
        known.add(row);
      }
    }
    double scale = WORDS_SCALE / Math.sqrt(Math.max(1, known.size()));
    for (float[] row : known) {
      for (int i = 0; i < row.length; i += 2) {
        sum[(int) row[i]] += row[i + 1] * scale;
      }
    }
    double[] unusual = unusual(vector, usual);
    for (int i = 0; i < unusual.length; i++) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += places[i][k] * unusual[i];
      }
    }
    return sum;
  }

  /** The probability that a score stands for in a logistic regression. */
  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  /** What is unusual in a vector: the usual one taken off, brought to its scale. */
  static double[] unusual(float[] vector, double[] usual) {
    double[] rest = new double[usual.length];
    double norm = 0;
    for (int i = 0; i < rest.length; i++) {
      rest[i] = vector[i] - usual[i];
      norm += rest[i] * rest[i];
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] *= VECTOR_SCALE / Math.sqrt(Math.max(norm, Double.MIN_NORMAL));
    }
    return rest;
  }

  /** Where the word stands that speaks most for an outcome, if any does. */
  Optional<Span> strongest(List<SentenceWords.Word> words, int outcome) {
    Span best = null;
    float most = 0;
    for (SentenceWords.Word word : words) {
      float[] row = this.words.getOrDefault(word.key(), NONE);
      for (int i = 0; i < row.length; i += 2) {
        if ((int) row[i] == outcome && row[i + 1] > most) {
          most = row[i + 1];
          best = word.span();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
