package org.chokepoint.metrics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.model.failure.Attempt;

/**
 * Ranks of calculations of one metric with their range over the draws, so that two subjects which
 * the data cannot tell apart are not shown as first and second.
 */
public final class RankRanges {
  private RankRanges() {}

  /**
   * A rank and its range.
   *
   * @param calculation the calculation ranked
   * @param rank its rank, 1 for the largest value
   * @param best 5th percentile of its rank over the draws
   * @param worst 95th percentile of its rank over the draws
   */
  public record RankRange(Calculation calculation, int rank, int best, int worst) {}

  /**
   * The rank ranges of calculations, in order of rank. Calculations without a value are left out.
   *
   * @param calculations calculations of one metric
   * @param perturbation draws of their inputs
   */
  public static List<RankRange> of(List<Calculation> calculations, Perturbation perturbation) {
    List<Calculation> ranked =
        calculations.stream().filter(c -> c.formula().apply(c.values()).succeeded()).toList();
    double[] central = ranked.stream().mapToDouble(c -> value(c, c.values())).toArray();
    int[] rank = ranks(central);
    List<double[][]> inputs = ranked.stream().map(perturbation::draws).toList();
    int[][] drawn = new int[perturbation.draws()][];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = ranks(draw(ranked, inputs, draw, central));
    }
    List<RankRange> ranges = new ArrayList<>();
    for (int i : orderBy(rank)) {
      int at = i;
      int[] own = Arrays.stream(drawn).mapToInt(r -> r[at]).sorted().toArray();
      int best = Math.min(rank[i], own[(int) (0.05 * own.length)]);
      int worst = Math.max(rank[i], own[(int) Math.min(own.length - 1, 0.95 * own.length)]);
      ranges.add(new RankRange(ranked.get(i), rank[i], best, worst));
    }
    return ranges;
  }

  private static double[] draw(
      List<Calculation> ranked, List<double[][]> inputs, int draw, double[] central) {
    double[] values = new double[ranked.size()];
    for (int i = 0; i < values.length; i++) {
      double[] drawn = new double[inputs.get(i).length];
      Perturbation.pick(inputs.get(i), draw, drawn);
      values[i] =
          ranked.get(i).formula().apply(drawn) instanceof Attempt.Success<Double> s
              ? s.value()
              : central[i];
    }
    return values;
  }

  private static double value(Calculation calculation, double[] inputs) {
    return calculation.formula().apply(inputs).orThrow();
  }

  private static int[] ranks(double[] values) {
    int[] ranks = new int[values.length];
    List<Integer> order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a]))
            .toList();
    for (int position = 0; position < ranks.length; position++) {
      ranks[order.get(position)] = position + 1;
    }
    return ranks;
  }

  private static int[] orderBy(int[] rank) {
    int[] order = new int[rank.length];
    for (int i = 0; i < rank.length; i++) {
      order[rank[i] - 1] = i;
    }
    return order;
  }
}
