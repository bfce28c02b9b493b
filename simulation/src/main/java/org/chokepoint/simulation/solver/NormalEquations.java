package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * {@code M = A D A^T} for a fixed A and a changing positive diagonal D: where each product of two
 * entries of a column lands in the factor's panels is found once.
 */
final class NormalEquations {
  private final SparseMatrix a;
  private final Supernodes layout;
  private final int[] pairStart;
  private final int[] pairTarget;
  private final double[] pairProduct;

  NormalEquations(SparseMatrix a) {
    this.a = a;
    layout = Supernodes.analyse(adjacency(a));
    pairStart = new int[a.columns + 1];
    for (int j = 0; j < a.columns; j++) {
      int length = a.start[j + 1] - a.start[j];
      pairStart[j + 1] = pairStart[j] + length * (length + 1) / 2;
    }
    pairTarget = new int[pairStart[a.columns]];
    pairProduct = new double[pairStart[a.columns]];
    locatePairs();
  }

  Supernodes layout() {
    return layout;
  }

  private static int[][] adjacency(SparseMatrix a) {
    SparseMatrix byRow = a.transposed();
    int[][] result = new int[a.rows][];
    int[] mark = new int[a.rows];
    int[] scratch = new int[a.rows];
    Arrays.fill(mark, -1);
    for (int i = 0; i < a.rows; i++) {
      int size = 0;
      mark[i] = i;
      for (int q = byRow.start[i]; q < byRow.start[i + 1]; q++) {
        int j = byRow.row[q];
        for (int p = a.start[j]; p < a.start[j + 1]; p++) {
          int k = a.row[p];
          if (mark[k] != i) {
            mark[k] = i;
            scratch[size++] = k;
          }
        }
      }
      result[i] = Arrays.copyOf(scratch, size);
      Arrays.sort(result[i]);
    }
    return result;
  }

  private void locatePairs() {
    int at = 0;
    for (int j = 0; j < a.columns; j++) {
      for (int p = a.start[j]; p < a.start[j + 1]; p++) {
        for (int q = a.start[j]; q <= p; q++) {
          int u = layout.position[a.row[p]];
          int v = layout.position[a.row[q]];
          pairTarget[at] = panelIndex(Math.max(u, v), Math.min(u, v));
          pairProduct[at++] = a.value[p] * a.value[q];
        }
      }
    }
  }

  private int panelIndex(int row, int column) {
    int s = layout.ofColumn[column];
    int from = layout.rowStart[s];
    int at = Arrays.binarySearch(layout.panelRow, from, layout.rowStart[s + 1], row);
    return layout.panelStart[s] + (column - layout.first[s]) * layout.height(s) + at - from;
  }

  /** Puts {@code A D A^T + shift I} into the factor and factorises it. */
  void factorise(double[] d, double shift, CholeskyFactor into) {
    assemble(d, into);
    for (int s = 0; s < layout.count; s++) {
      int height = layout.height(s);
      for (int k = 0; k < layout.width(s); k++) {
        into.panels[layout.panelStart[s] + k * height + k] += shift;
      }
    }
    into.factorise();
  }

  void assemble(double[] d, CholeskyFactor into) {
    into.clear();
    double[] panels = into.panels;
    for (int j = 0; j < a.columns; j++) {
      double dj = d[j];
      if (dj != 0) {
        for (int k = pairStart[j]; k < pairStart[j + 1]; k++) {
          panels[pairTarget[k]] += dj * pairProduct[k];
        }
      }
    }
  }
}
