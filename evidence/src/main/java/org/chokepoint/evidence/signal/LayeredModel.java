package org.chokepoint.evidence.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A network of one hidden layer on the words, the cues and the vector of a sentence (Rumelhart,
 * Hinton and Williams 1986, doi:10.1038/323533a0; rectified units). Outcomes share what the layer
 * has learnt, so that rare ones profit from common ones. Weights are kept as bytes, of which each
 * row has its own unit.
 */
final class LayeredModel implements SentenceModel {

  /** Scale of the words of a sentence together. */
  static final double WORDS_SCALE = 3;

  /** Scale of each cue. */
  static final double CUE_SCALE = 1;

  /** Scale of a sentence's vector, after the usual vector is taken off. */
  static final double VECTOR_SCALE = 6;

  /** What a model calls the places of a vector: this and the number of the place. */
  static final String PLACE = "@";

  /** What a model calls what every sentence has. */
  static final String ALWAYS = "*";

  /** A network is surer than it is right; this softens it (Guo et al. 2017, arXiv:1706.04599). */
  private static final double TEMPERATURE = 1.5;

  /** In what the usual vector is written. */
  static final double USUAL_UNIT = 1e-4;

  /** In what the unit of a row is written. */
  static final float ROW_UNIT = 1e-6f;

  private final List<String> outcomes;
  private final double[] usual;
  private final Map<String, Row> rows;
  private final Row always;
  private final Row[] places;
  private final float[][] out;

  /** The weights of one input to the units of the hidden layer. */
  private record Row(float unit, byte[] weights) {

    void addTo(float[] sum, float value) {
      float scaled = unit * value;
      for (int h = 0; h < sum.length; h++) {
        sum[h] += weights[h] * scaled;
      }
    }
  }

  private LayeredModel(List<String> outcomes, double[] usual, float[][] out, Map<String, Row> rows)
      throws IOException {
    this.outcomes = List.copyOf(outcomes);
    this.usual = usual.clone();
    this.out = out.clone();
    this.places = new Row[usual.length];
    for (int i = 0; i < usual.length; i++) {
      places[i] = needed(rows.remove(PLACE + i));
    }
    this.always = needed(rows.remove(ALWAYS));
    this.rows = Map.copyOf(rows);
  }

  private static Row needed(@Nullable Row row) throws IOException {
    if (row == null) {
      throw new IOException("model lacks a row");
    }
    return row;
  }

  /** A model among the resources. */
  static LayeredModel load(String name) {
    return ModelFile.load(name, LayeredModel::read);
  }

  /**
   * Reads a model: after lines of comment one of outcomes and one of the usual vector in ten
   * thousandths; for each outcome one of its bias and the weights of the units; then one for each
   * input with its unit in millionths and its weights as bytes in base 64.
   */
  static LayeredModel read(BufferedReader in) throws IOException {
    List<String> outcomes = ModelFile.words(ModelFile.next(in));
    double[] usual = ModelFile.numbers(ModelFile.next(in));
    for (int i = 0; i < usual.length; i++) {
      usual[i] *= USUAL_UNIT;
    }
    float[][] out = new float[outcomes.size()][];
    for (int k = 0; k < out.length; k++) {
      double[] weights = ModelFile.numbers(ModelFile.next(in));
      out[k] = new float[weights.length];
      for (int h = 0; h < weights.length; h++) {
        out[k][h] = (float) weights[h];
      }
    }
    Map<String, Row> rows = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] fields = line.split(" ");
      rows.put(
          fields[0],
          new Row(Integer.parseInt(fields[1]) * ROW_UNIT, Base64.getDecoder().decode(fields[2])));
    }
    return new LayeredModel(outcomes, usual, out, rows);
  }

  @Override
  public List<String> outcomes() {
    return outcomes;
  }

  @Override
  public Verdict of(SentenceFeatures sentence) {
    float[] hidden = new float[always.weights().length];
    always.addTo(hidden, 1);
    List<Row> known = new ArrayList<>(sentence.words().size());
    for (SentenceWords.Word word : sentence.words()) {
      Row row = rows.get(word.key());
      if (row != null) {
        known.add(row);
      }
    }
    float scale = (float) (WORDS_SCALE / Math.sqrt(Math.max(1, known.size())));
    known.forEach(row -> row.addTo(hidden, scale));
    for (SentenceWords.Word cue : sentence.cues()) {
      Row row = rows.get(cue.key());
      if (row != null) {
        row.addTo(hidden, (float) CUE_SCALE);
      }
    }
    double[] unusual = unusual(sentence.vector(), usual);
    for (int i = 0; i < unusual.length; i++) {
      places[i].addTo(hidden, (float) unusual[i]);
    }
    return new Layer(sentence, hidden);
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

  /** The hidden layer for a sentence. */
  private final class Layer implements Verdict {

    private final SentenceFeatures sentence;
    private final float[] hidden;
    private final double[] scores;

    Layer(SentenceFeatures sentence, float[] hidden) {
      this.sentence = sentence;
      this.hidden = hidden;
      this.scores = new double[out.length];
      for (int k = 0; k < out.length; k++) {
        float sum = out[k][0];
        for (int h = 0; h < hidden.length; h++) {
          sum += hidden[h] > 0 ? hidden[h] * out[k][h + 1] : 0;
        }
        scores[k] = sum;
      }
    }

    @Override
    public double[] probabilities() {
      return Arrays.stream(scores).map(LinearModel::probability).toArray();
    }

    @Override
    public double[] shares() {
      double most = Arrays.stream(scores).max().orElse(0);
      double[] powers =
          Arrays.stream(scores).map(s -> StrictMath.exp((s - most) / TEMPERATURE)).toArray();
      double total = Arrays.stream(powers).sum();
      return Arrays.stream(powers).map(p -> p / total).toArray();
    }

    @Override
    public Optional<Span> strongest(int outcome) {
      Span best = null;
      double most = 0;
      for (List<SentenceWords.Word> inputs : List.of(sentence.words(), sentence.cues())) {
        for (SentenceWords.Word input : inputs) {
          double says = says(input, outcome);
          if (says > most) {
            most = says;
            best = input.span();
          }
        }
      }
      return Optional.ofNullable(best);
    }

    /** What an input adds to the score of an outcome by the units that are active. */
    private double says(SentenceWords.Word input, int outcome) {
      Row row = rows.get(input.key());
      if (row == null) {
        return 0;
      }
      double sum = 0;
      for (int h = 0; h < hidden.length; h++) {
        sum += hidden[h] > 0 ? row.weights()[h] * out[outcome][h + 1] : 0;
      }
      return sum * row.unit();
    }
  }
}
