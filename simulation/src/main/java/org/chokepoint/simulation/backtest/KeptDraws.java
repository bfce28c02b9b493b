package org.chokepoint.simulation.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The draws that a search kept, as points of the unit cube of the priors, nearest first. A file of
 * them lets the backtest be made again without the search.
 *
 * @param inputs names of the fitted inputs
 * @param searched draws made in all
 * @param points one coordinate an input
 */
public record KeptDraws(List<String> inputs, int searched, List<double[]> points) {
  private static final String FILE = "kept-draws.csv";
  private static final String COUNT = "# searched ";

  /** Copies the lists. */
  public KeptDraws {
    inputs = List.copyOf(inputs);
    points = points.stream().map(double[]::clone).toList();
  }

  /** The draws shipped with the product, written by the last full backtest. */
  public static KeptDraws shipped() {
    try (InputStream in = KeptDraws.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no shipped file " + FILE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #text} writes. */
  static KeptDraws parse(String text) {
    List<String> lines = text.lines().toList();
    int searched = Integer.parseInt(lines.get(0).substring(COUNT.length()));
    List<double[]> points = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      points.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
    }
    return new KeptDraws(List.of(lines.get(1).split(",")), searched, points);
  }

  /** A header line with the count, one with the names, and one line a draw. */
  public String text() {
    StringBuilder out = new StringBuilder(COUNT).append(searched).append('\n');
    out.append(String.join(",", inputs)).append('\n');
    for (double[] point : points) {
      out.append(String.join(",", Arrays.stream(point).mapToObj(Double::toString).toList()));
      out.append('\n');
    }
    return out.toString();
  }
}
