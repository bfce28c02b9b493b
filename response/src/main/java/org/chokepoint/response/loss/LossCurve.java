package org.chokepoint.response.loss;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.id.MaterialId;

/**
 * What more supply of one material in one year takes off a loss. Convex: the first tonnes are worth
 * most.
 *
 * @param material element or product that users buy
 * @param usedTonnes what would be used in the year without the disruption, tonnes
 * @param shortTonnes tonnes a year that are short with the disruption, mean over its months
 * @param usdPerKg price without the disruption
 * @param segments pieces in falling order of value; empty if more supply helps nothing
 */
public record LossCurve(
    MaterialId material,
    double usedTonnes,
    double shortTonnes,
    double usdPerKg,
    List<Segment> segments) {

  /** Copies the list. */
  public LossCurve {
    segments = List.copyOf(segments);
  }

  /**
   * A piece of constant value.
   *
   * @param tonnes width, tonnes a year
   * @param millionUsdPerTonne loss avoided for each tonne, millions of US dollars
   */
  public record Segment(double tonnes, double millionUsdPerTonne) {}

  /** The same curve with every tonne worth a multiple. */
  public LossCurve times(double factor) {
    return new LossCurve(
        material,
        usedTonnes,
        shortTonnes,
        usdPerKg,
        segments.stream()
            .map(s -> new Segment(s.tonnes(), factor * s.millionUsdPerTonne()))
            .toList());
  }

  /** Tonnes up to which more supply helps. */
  public double helpfulTonnes() {
    return segments.stream().mapToDouble(Segment::tonnes).sum();
  }

  /** Loss avoided by an amount of supply, millions of US dollars. */
  public double avoided(double tonnes) {
    double left = tonnes;
    double value = 0;
    for (Segment s : segments) {
      double part = Math.max(0, Math.min(left, s.tonnes()));
      value += part * s.millionUsdPerTonne();
      left -= part;
    }
    return value;
  }

  /**
   * The least concave curve above measured points: what the planner can handle, slightly in favour
   * of supply where the market's answer is not concave.
   *
   * @param tonnes supply levels, ascending, positive
   * @param avoided loss avoided at each, millions of US dollars
   */
  public static List<Segment> hull(double[] tonnes, double[] avoided) {
    List<double[]> corners = new ArrayList<>();
    corners.add(new double[] {0, 0});
    for (int i = 0; i < tonnes.length; i++) {
      double[] point = {tonnes[i], avoided[i]};
      while (corners.size() > 1
          && slope(corners.get(corners.size() - 2), corners.get(corners.size() - 1))
              <= slope(corners.get(corners.size() - 1), point)) {
        corners.remove(corners.size() - 1);
      }
      corners.add(point);
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < corners.size(); i++) {
      double value = slope(corners.get(i - 1), corners.get(i));
      if (value > 0) {
        segments.add(new Segment(corners.get(i)[0] - corners.get(i - 1)[0], value));
      }
    }
    return segments;
  }

  private static double slope(double[] a, double[] b) {
    return (b[1] - a[1]) / (b[0] - a[0]);
  }
}
