package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Learns a network of one hidden layer by gradient descent with adaptive moments and decoupled
 * decay of weights (Kingma and Ba 2015, arXiv:1412.6980; Loshchilov and Hutter 2019,
 * arXiv:1711.05101) and with inputs and units dropped at random (Srivastava et al. 2014, JMLR
 * 15:1929). The same bytes each time: one thread, a fixed seed.
 */
final class LayeredTrainer {

  private static final int UNITS = 256;
  private static final int BATCH = 16;
  private static final double RATE = 0.002;
  private static final double LOWEST_RATE = 1e-5;
  private static final double DECAY = 1e-4;
  private static final double MOMENT = 0.9;
  private static final double SQUARE = 0.999;
  private static final double TINY = 1e-8;
  private static final double INPUTS_DROPPED = 0.3;
  private static final double UNITS_DROPPED = 0.4;
  private static final double FIRST_WEIGHTS = 0.05;
  private static final int OFTEN_ENOUGH = 5;
  private static final int SEED = 7;
  private static final int MOST = 127;

  /** How an outcome is learnt from a sentence. */
  enum Truth {
    HAS,
    HAS_NOT,
    /** Either is right. */
    OPEN
  }

  private final boolean onlyOne;
  private final int rounds;
  private final Random random = new Random(SEED);

  private final int outcomes;
  private final float[][] in;
  private final float[][] out;
  private final Moments[] ofIn;
  private final Moments[] ofOut;

  /** The running means of the gradients of a row and of their squares. */
  private static final class Moments {
    private final float[] mean;
    private final float[] square;
    private int steps;

    Moments(int size) {
      mean = new float[size];
      square = new float[size];
    }

    void step(float[] weights, float[] gradient, double rate) {
      steps++;
      double meanTotal = 1 - StrictMath.pow(MOMENT, steps);
      double squareTotal = 1 - StrictMath.pow(SQUARE, steps);
      for (int k = 0; k < weights.length; k++) {
        float g = gradient[k] / BATCH;
        mean[k] = (float) (MOMENT * mean[k] + (1 - MOMENT) * g);
        square[k] = (float) (SQUARE * square[k] + (1 - SQUARE) * g * g);
        double move = mean[k] / meanTotal / (Math.sqrt(square[k] / squareTotal) + TINY);
        weights[k] -= (float) (rate * (move + DECAY * weights[k]));
      }
    }
  }

  /** The inputs of a sentence, by number, with their values. */
  private record Row(int[] numbers, float[] values) {}

  private LayeredTrainer(int inputs, int outcomes, boolean onlyOne, int rounds) {
    this.outcomes = outcomes;
    this.onlyOne = onlyOne;
    this.rounds = rounds;
    this.in = first(inputs, 0, UNITS);
    this.out = first(outcomes, 1, UNITS + 1);
    if (!onlyOne) {
      Arrays.stream(out).forEach(row -> row[0] = -4);
    }
    this.ofIn = moments(inputs, UNITS);
    this.ofOut = moments(outcomes, UNITS + 1);
  }

  private float[][] first(int rows, int from, int size) {
    float[][] weights = new float[rows][size];
    for (float[] row : weights) {
      for (int h = from; h < size; h++) {
        row[h] = (float) (random.nextGaussian() * FIRST_WEIGHTS);
      }
    }
    return weights;
  }

  private static Moments[] moments(int rows, int size) {
    return IntStream.range(0, rows).mapToObj(r -> new Moments(size)).toArray(Moments[]::new);
  }

  /**
   * The text of a model.
   *
   * @param examples with vectors
   * @param names of the outcomes
   * @param truths by example and outcome
   * @param onlyOne whether one outcome of a sentence is right and no other
   * @param rounds how often all examples are gone through
   */
  static String model(
      List<SentenceFeatures> examples,
      List<String> names,
      Truth[][] truths,
      boolean onlyOne,
      int rounds,
      String digest) {
    double[] usual = usual(examples);
    Map<String, Integer> numbers = numbers(examples, usual.length);
    List<Row> rows = examples.stream().map(e -> row(e, numbers, usual)).toList();
    LayeredTrainer trainer = new LayeredTrainer(numbers.size(), names.size(), onlyOne, rounds);
    trainer.learn(rows, truths);
    return trainer.text(names, numbers, usual, digest);
  }

  /** The number of each input, in the order of their names. */
  private static Map<String, Integer> numbers(List<SentenceFeatures> examples, int places) {
    Map<String, Integer> often = new TreeMap<>();
    for (SentenceFeatures example : examples) {
      example.words().forEach(w -> often.merge(w.key(), 1, Integer::sum));
      example.cues().forEach(c -> often.merge(c.key(), 1, Integer::sum));
    }
    often.values().removeIf(n -> n < OFTEN_ENOUGH);
    often.put(LayeredModel.ALWAYS, 1);
    IntStream.range(0, places).forEach(i -> often.put(LayeredModel.PLACE + i, 1));
    Map<String, Integer> numbers = new TreeMap<>();
    often.keySet().forEach(key -> numbers.put(key, numbers.size()));
    return numbers;
  }

  private static Row row(SentenceFeatures example, Map<String, Integer> numbers, double[] usual) {
    Map<Integer, Float> row = new TreeMap<>();
    List<Integer> words = known(example.words(), numbers);
    float scale = (float) (LayeredModel.WORDS_SCALE / Math.sqrt(Math.max(1, words.size())));
    words.forEach(w -> row.put(w, scale));
    known(example.cues(), numbers).forEach(c -> row.put(c, (float) LayeredModel.CUE_SCALE));
    double[] unusual = LayeredModel.unusual(example.vector(), usual);
    for (int i = 0; i < unusual.length; i++) {
      row.put(numbers.get(LayeredModel.PLACE + i), (float) unusual[i]);
    }
    row.put(numbers.get(LayeredModel.ALWAYS), 1f);
    int[] which = row.keySet().stream().mapToInt(n -> n).toArray();
    float[] values = new float[which.length];
    for (int i = 0; i < which.length; i++) {
      values[i] = row.get(which[i]);
    }
    return new Row(which, values);
  }

  private static List<Integer> known(List<SentenceWords.Word> words, Map<String, Integer> numbers) {
    return words.stream()
        .map(SentenceWords.Word::key)
        .filter(numbers::containsKey)
        .map(numbers::get)
        .toList();
  }

  private void learn(List<Row> rows, Truth[][] truths) {
    List<Integer> order =
        IntStream.range(0, rows.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - (double) round / rounds) + LOWEST_RATE;
      for (int from = 0; from < order.size(); from += BATCH) {
        Map<Integer, float[]> inGradients = new HashMap<>();
        float[][] outGradients = new float[outcomes][UNITS + 1];
        for (int i : order.subList(from, Math.min(order.size(), from + BATCH))) {
          add(rows.get(i), truths[i], inGradients, outGradients);
        }
        inGradients.forEach((n, gradient) -> ofIn[n].step(in[n], gradient, rate));
        for (int k = 0; k < outcomes; k++) {
          ofOut[k].step(out[k], outGradients[k], rate);
        }
      }
    }
  }

  /** Adds the gradients of one example. */
  private void add(
      Row row, Truth[] truth, Map<Integer, float[]> inGradients, float[][] outGradients) {
    boolean[] used = new boolean[row.numbers().length];
    float[] hidden = new float[UNITS];
    for (int i = 0; i < used.length; i++) {
      used[i] = random.nextDouble() >= INPUTS_DROPPED;
      if (used[i]) {
        addTo(hidden, in[row.numbers()[i]], row.values()[i]);
      }
    }
    float kept = (float) (1 / (1 - UNITS_DROPPED));
    boolean[] active = new boolean[UNITS];
    for (int h = 0; h < UNITS; h++) {
      active[h] = hidden[h] > 0 && random.nextDouble() >= UNITS_DROPPED;
      hidden[h] = active[h] ? hidden[h] * kept : 0;
    }
    float[] wrong = wrong(hidden, truth);
    float[] back = new float[UNITS];
    for (int k = 0; k < outcomes; k++) {
      if (Math.abs(wrong[k]) >= 1e-3) {
        outGradients[k][0] += wrong[k];
        for (int h = 0; h < UNITS; h++) {
          outGradients[k][h + 1] += wrong[k] * hidden[h];
          back[h] += wrong[k] * out[k][h + 1];
        }
      }
    }
    for (int h = 0; h < UNITS; h++) {
      back[h] = active[h] ? back[h] * kept : 0;
    }
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        float[] gradient = inGradients.computeIfAbsent(row.numbers()[i], n -> new float[UNITS]);
        addTo(gradient, back, row.values()[i]);
      }
    }
  }

  private static void addTo(float[] sum, float[] weights, float value) {
    for (int h = 0; h < sum.length; h++) {
      sum[h] += weights[h] * value;
    }
  }

  /** By how much each outcome is told too likely. */
  private float[] wrong(float[] hidden, Truth[] truth) {
    double[] scores = new double[outcomes];
    for (int k = 0; k < outcomes; k++) {
      float sum = out[k][0];
      for (int h = 0; h < UNITS; h++) {
        sum += out[k][h + 1] * hidden[h];
      }
      scores[k] = sum;
    }
    float[] wrong = new float[outcomes];
    if (!onlyOne) {
      for (int k = 0; k < outcomes; k++) {
        double told = LinearModel.probability(scores[k]);
        wrong[k] = (float) (truth[k] == Truth.OPEN ? 0 : told - (truth[k] == Truth.HAS ? 1 : 0));
      }
      return wrong;
    }
    double most = DoubleStream.of(scores).max().orElse(0);
    double total = 0;
    double right = 0;
    for (int k = 0; k < outcomes; k++) {
      scores[k] = StrictMath.exp(scores[k] - most);
      total += scores[k];
      right += truth[k] == Truth.HAS ? scores[k] : 0;
    }
    for (int k = 0; k < outcomes; k++) {
      wrong[k] = (float) (scores[k] / total - (truth[k] == Truth.HAS ? scores[k] / right : 0));
    }
    return wrong;
  }

  private static double[] usual(List<SentenceFeatures> examples) {
    double[] mean = new double[examples.get(0).vector().length];
    for (SentenceFeatures example : examples) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += example.vector()[i] / examples.size();
      }
    }
    return Arrays.stream(mean)
        .map(m -> Math.round(m / LayeredModel.USUAL_UNIT) * LayeredModel.USUAL_UNIT)
        .toArray();
  }

  private String text(
      List<String> names, Map<String, Integer> numbers, double[] usual, String digest) {
    StringBuilder text = new StringBuilder("# learnt from " + digest + "\n");
    text.append(String.join(" ", names)).append('\n');
    text.append(
            Arrays.stream(usual)
                .mapToObj(u -> "" + Math.round(u / LayeredModel.USUAL_UNIT))
                .collect(Collectors.joining(" ")))
        .append('\n');
    for (float[] row : out) {
      text.append(
              IntStream.range(0, row.length)
                  .mapToObj(h -> "" + Math.round(row[h] * 1e4) / 1e4)
                  .collect(Collectors.joining(" ")))
          .append('\n');
    }
    numbers.forEach((key, n) -> text.append(key).append(' ').append(bytes(in[n])).append('\n'));
    return text.toString();
  }

  /** The unit of a row and its weights in it. */
  private static String bytes(float[] row) {
    float largest = 0;
    for (float weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    int unit = (int) Math.ceil(largest / MOST / LayeredModel.ROW_UNIT);
    byte[] bytes = new byte[row.length];
    for (int h = 0; h < row.length; h++) {
      bytes[h] = (byte) Math.round(row[h] / (unit * LayeredModel.ROW_UNIT));
    }
    return unit + " " + Base64.getEncoder().encodeToString(bytes);
  }
}
