package org.chokepoint.response.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dual vertices of one recourse found so far. Their upper envelope is a lower bound on the least
 * cost for any right hand side, and equals it once the vertices that matter are known.
 */
final class VertexPool {

  private static final double SAME = 1e-10;

  private final DualSimplex simplex;
  private final List<double[]> vertices = new ArrayList<>();
  // The same without zeros, for speed.
  private final List<int[]> support = new ArrayList<>();
  private final List<double[]> weight = new ArrayList<>();
  private final int rows;

  VertexPool(Recourse recourse) {
    this.simplex = new DualSimplex(recourse);
    this.rows = recourse.rows();
    vertices.add(new double[rows]);
  }

  /** The envelope's value; never above the least cost. */
  double envelope(double[] need) {
    double best = 0;
    for (int k = 0; k < support.size(); k++) {
      int[] rowsOf = support.get(k);
      double[] weights = weight.get(k);
      double v = 0;
      for (int i = 0; i < rowsOf.length; i++) {
        v += weights[i] * need[rowsOf[i]];
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
    vertices.add(vertex);
    int[] rowsOf = IntStream.range(0, rows).filter(i -> vertex[i] != 0).toArray();
    support.add(rowsOf);
    weight.add(IntStream.of(rowsOf).mapToDouble(i -> vertex[i]).toArray());
  }

  /** The vertex that attains the envelope. */
  double[] supporting(double[] need) {
    double[] best = vertices.get(0);
    double most = 0;
    for (double[] vertex : vertices) {
      double v = 0;
      for (int i = 0; i < rows; i++) {
        v += vertex[i] * need[i];
      }
      if (v > most) {
        most = v;
        best = vertex;
      }
    }
    return best;
  }

  int size() {
    return vertices.size();
  }
}
