package org.chokepoint.simulation.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The draws that a search kept, as points of the unit cube of the priors, nearest first. A file of
 * them lets the backtest be made again without the search.
 *
 * @param inputs names of the fitted inputs
 * @param searched draws made in all
 * @param points one coordinate an input
 * @param spread root mean square of their logarithmic errors on the fit's targets, by class of
 *     measure
 */
public record KeptDraws(
    List<String> inputs, int searched, List<double[]> points, Map<String, Double> spread) {
  private static final String FILE = "kept-draws.csv";
  private static final String COUNT = "# searched ";
  private static final String SPREAD = "# spread ";

  /** Copies the lists. */
  public KeptDraws {
    inputs = List.copyOf(inputs);
    points = points.stream().map(double[]::clone).toList();
    spread = new TreeMap<>(spread);
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
    Map<String, Double> spread = new TreeMap<>();
    for (String one : lines.get(1).substring(SPREAD.length()).split(";")) {
      String[] parts = one.split("=");
      spread.put(parts[0], Double.parseDouble(parts[1]));
    }
    for (String line : lines.subList(3, lines.size())) {
      points.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
    }
    return new KeptDraws(List.of(lines.get(2).split(",")), searched, points, spread);
  }

  /** Header lines with count, spread and names, and one line a draw. */
  public String text() {
    StringBuilder out = new StringBuilder(COUNT).append(searched).append('\n');
    List<String> errors = new ArrayList<>();
    spread.forEach((type, error) -> errors.add(type + "=" + error));
    out.append(SPREAD).append(String.join(";", errors)).append('\n');
    out.append(String.join(",", inputs)).append('\n');
    for (double[] point : points) {
      out.append(String.join(",", Arrays.stream(point).mapToObj(Double::toString).toList()));
      out.append('\n');
    }
    return out.toString();
  }
}
