package org.chokepoint.simulation.ensemble;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The measures of every draw, kept by column. */
public final class EnsembleResult {
  private final List<String> names;
  private final List<Input> inputs;
  private final Draws draws;
  private final double[][] columns;

  EnsembleResult(List<String> names, List<Input> inputs, Draws draws, double[][] rows) {
    this.names = List.copyOf(names);
    this.inputs = List.copyOf(inputs);
    this.draws = draws;
    this.columns = new double[names.size()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int m = 0; m < columns.length; m++) {
        columns[m][i] = rows[i][m];
      }
    }
  }

  /** Names of the measures. */
  public List<String> names() {
    return names;
  }

  /** The inputs that were drawn. */
  public List<Input> inputs() {
    return inputs;
  }

  /** Number of draws. */
  public int size() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /** Number of draws without a certified optimum. */
  public int failed() {
    return columns.length == 0 ? 0 : (int) Arrays.stream(columns[0]).filter(Double::isNaN).count();
  }

  private double[] sorted(String measure) {
    return Arrays.stream(columns[index(measure)]).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }

  /** The values of a measure by draw; NaN for a failed draw. */
  public double[] values(String measure) {
    return columns[index(measure)].clone();
  }

  /** The input values of a draw. */
  public double[] inputs(int draw) {
    return draws.values(draws.unit(draw));
  }

  private int index(String measure) {
    int m = names.indexOf(measure);
    if (m < 0) {
      throw new IllegalArgumentException("there is no measure '" + measure + "' among " + names);
    }
    return m;
  }

  /** The quantile of a measure over the draws, by linear interpolation. */
  public double quantile(String measure, double level) {
    double[] sorted = sorted(measure);
    double at = level * (sorted.length - 1);
    int i = (int) Math.floor(at);
    int next = Math.min(i + 1, sorted.length - 1);
    return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
  }

  /** Conditional value at risk: the mean of the largest part of the draws. */
  public double cvar(String measure, double level) {
    double[] sorted = sorted(measure);
    int first = (int) Math.min(sorted.length - 1L, Math.round(level * sorted.length));
    return Arrays.stream(sorted, first, sorted.length).average().orElse(Double.NaN);
  }

  /** The mean of a measure. */
  public double mean(String measure) {
    return Arrays.stream(sorted(measure)).average().orElse(Double.NaN);
  }

  /** SHA-256 over all values in order: equal digests mean equal bits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (double[] column : columns) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * column.length);
        for (double v : column) {
          bytes.putDouble(v);
        }
        sha.update(bytes.array());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
