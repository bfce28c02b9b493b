package org.chokepoint.response.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Dual vertices of one recourse found so far. Their upper envelope is a lower bound on the least
 * cost for any right hand side, and equals it once the vertices that matter are known.
 */
final class VertexPool {

  private static final double SAME = 1e-10;

  private final DualSimplex simplex;
  private final int rows;
  private int vertices;
  // The non-zero weights of vertex k stand from end[k - 1] to end[k]; in flat arrays, for speed.
  private int[] end = new int[8];
  private int[] row = new int[64];
  private double[] weight = new double[64];

  VertexPool(Recourse recourse) {
    this.simplex = new DualSimplex(recourse);
    this.rows = recourse.rows();
  }

  /** The envelope's value; never above the least cost. */
  double envelope(double[] need) {
    double best = 0;
    int i = 0;
    for (int k = 0; k < vertices; k++) {
      double v = 0;
      for (; i < end[k]; i++) {
        v += weight[i] * need[row[i]];
      }
      best = v > best ? v : best;
    }
    return best;
  }

  /** The least cost itself; the vertex that proves it joins the pool. */
  double exact(double[] need) {
    double[] vertex = new double[rows];
    double cost = simplex.solve(need, vertex);
    if (cost > envelope(need) + SAME * (1 + Math.abs(cost))) {
      learn(vertex);
    }
    return cost;
  }

  private void learn(double[] vertex) {
    int[] support = IntStream.range(0, rows).filter(r -> vertex[r] != 0).toArray();
    int start = vertices == 0 ? 0 : end[vertices - 1];
    if (vertices == end.length) {
      end = Arrays.copyOf(end, 2 * vertices);
    }
    if (start + support.length > row.length) {
      row = Arrays.copyOf(row, 2 * (start + support.length));
      weight = Arrays.copyOf(weight, row.length);
    }
    for (int i = 0; i < support.length; i++) {
      row[start + i] = support[i];
      weight[start + i] = vertex[support[i]];
    }
    end[vertices++] = start + support.length;
  }

  /** The columns of a least-cost solution. */
  double[] columns(double[] need) {
    simplex.solve(need, new double[rows]);
    return simplex.columnValues();
  }

  /** The vertex that attains the envelope; all noughts where nothing is lost. */
  double[] supporting(double[] need) {
    double[] best = new double[rows];
    double most = 0;
    for (int k = 0; k < vertices; k++) {
      double[] vertex = new double[rows];
      double v = 0;
      for (int i = k == 0 ? 0 : end[k - 1]; i < end[k]; i++) {
        vertex[row[i]] = weight[i];
        v += weight[i] * need[row[i]];
      }
      if (v > most) {
        most = v;
        best = vertex;
      }
    }
    return best;
  }
}
