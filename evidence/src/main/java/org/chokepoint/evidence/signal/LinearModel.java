package org.chokepoint.evidence.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Span;

/**
 * Logistic regressions on the words of a sentence, one for each outcome: the sum of the weights of
 * its words, each scaled by one over the root of their number.
 */
final class LinearModel implements SentenceModel {

  /** Scale of the words of a sentence together. */
  static final double WORDS_SCALE = 3;

  private static final float WEIGHT_UNIT = 0.01f;
  private static final float[] NONE = {};

  private final List<String> outcomes;
  private final double[] bias;
  private final Map<String, float[]> words;

  private LinearModel(List<String> outcomes, double[] bias, Map<String, float[]> words) {
    this.outcomes = List.copyOf(outcomes);
    this.bias = bias.clone();
    this.words = Map.copyOf(words);
  }

  /** A model among the resources. */
  static LinearModel load(String name) {
    return ModelFile.load(name, LinearModel::read);
  }

  /**
   * Reads a model: after lines of comment one of outcomes and one of biases, then one for each word
   * with pairs of an outcome's number and its weight in hundredths.
   */
  static LinearModel read(BufferedReader in) throws IOException {
    List<String> outcomes = ModelFile.words(ModelFile.next(in));
    double[] bias = ModelFile.numbers(ModelFile.next(in));
    Map<String, float[]> words = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] fields = line.split(" ");
      float[] row = new float[fields.length - 1];
      for (int i = 1; i < fields.length; i++) {
        row[i - 1] = Integer.parseInt(fields[i]) * (i % 2 == 0 ? WEIGHT_UNIT : 1);
      }
      words.put(fields[0], row);
    }
    return new LinearModel(outcomes, bias, words);
  }

  @Override
  public List<String> outcomes() {
    return outcomes;
  }

  @Override
  public Verdict of(SentenceFeatures sentence) {
    double[] scores = scores(sentence.words());
    return new Verdict() {
      @Override
      public double[] probabilities() {
        return Arrays.stream(scores).map(LinearModel::probability).toArray();
      }

      @Override
      public double[] shares() {
        double[] odds = probabilities();
        double total = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(o -> o / total).toArray();
      }

      @Override
      public Optional<Span> strongest(int outcome) {
        return LinearModel.this.strongest(sentence.words(), outcome);
      }
    };
  }

  /** The score of every outcome: the sum of its weights. */
  private double[] scores(List<SentenceWords.Word> sentence) {
    double[] sum = bias.clone();
    List<float[]> known = new ArrayList<>(sentence.size());
    for (SentenceWords.Word word : sentence) {
      float[] row = words.get(word.key());
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
    return sum;
  }

  /** The probability that a score stands for in a logistic regression. */
  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  private Optional<Span> strongest(List<SentenceWords.Word> sentence, int outcome) {
    Span best = null;
    float most = 0;
    for (SentenceWords.Word word : sentence) {
      float[] row = words.getOrDefault(word.key(), NONE);
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
