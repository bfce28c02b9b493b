package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * The symbolic Cholesky factorisation of a symmetric pattern: the order of elimination and the
 * groups of neighbouring columns (supernodes) that share one row pattern, each stored as a dense
 * column-major panel. Supernode s covers the columns {@code first[s] .. first[s+1]-1}; its panel
 * has the rows {@code panelRow[rowStart[s] .. rowStart[s+1]-1]}, its own columns first.
 */
final class Supernodes {
  final int n;
  final int count;
  final int[] order;
  final int[] position;
  final int[] first;
  final int[] ofColumn;
  final int[] rowStart;
  final int[] panelRow;
  final int[] panelStart;
  final int tallest;
  final int widest;

  private Supernodes(int[] order, int[] first, int[][] rows) {
    this.n = order.length;
    this.order = order;
    this.position = EliminationTree.inverse(order);
    this.first = first;
    this.count = first.length - 1;
    ofColumn = new int[n];
    rowStart = new int[count + 1];
    panelStart = new int[count + 1];
    int tall = 0;
    int wide = 0;
    for (int s = 0; s < count; s++) {
      Arrays.fill(ofColumn, first[s], first[s + 1], s);
      int width = first[s + 1] - first[s];
      rowStart[s + 1] = rowStart[s] + rows[s].length;
      panelStart[s + 1] = Math.addExact(panelStart[s], Math.multiplyExact(rows[s].length, width));
      tall = Math.max(tall, rows[s].length);
      wide = Math.max(wide, width);
    }
    tallest = tall;
    widest = wide;
    panelRow = new int[rowStart[count]];
    for (int s = 0; s < count; s++) {
      System.arraycopy(rows[s], 0, panelRow, rowStart[s], rows[s].length);
    }
  }

  /** Stored numbers in the factor. */
  int storage() {
    return panelStart[count];
  }

  int height(int s) {
    return rowStart[s + 1] - rowStart[s];
  }

  int width(int s) {
    return first[s + 1] - first[s];
  }

  /** Analyses a symmetric pattern given as neighbour lists without the diagonal. */
  static Supernodes analyse(int[][] adjacency) {
    int n = adjacency.length;
    int[][] copy = new int[n][];
    for (int i = 0; i < n; i++) {
      copy[i] = adjacency[i].clone();
    }
    int[] rough = MinimumDegree.order(copy);
    int[] roughParent = EliminationTree.parents(adjacency, rough, EliminationTree.inverse(rough));
    int[] post = EliminationTree.postorder(roughParent);
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      order[k] = rough[post[k]];
    }
    int[] position = EliminationTree.inverse(order);
    int[] parent = EliminationTree.parents(adjacency, order, position);
    int[][] below = columnPatterns(adjacency, order, position, parent);
    return group(order, parent, below);
  }

  /** For each column the ascending rows strictly below the diagonal. */
  private static int[][] columnPatterns(
      int[][] adjacency, int[] order, int[] position, int[] parent) {
    int n = order.length;
    int[][] below = new int[n][];
    int[] mark = new int[n];
    Arrays.fill(mark, -1);
    int[] child = new int[n];
    int[] sibling = new int[n];
    Arrays.fill(child, -1);
    int[] scratch = new int[n];
    for (int j = 0; j < n; j++) {
      int size = 0;
      mark[j] = j;
      for (int neighbour : adjacency[order[j]]) {
        int i = position[neighbour];
        if (i > j && mark[i] != j) {
          mark[i] = j;
          scratch[size++] = i;
        }
      }
      for (int c = child[j]; c >= 0; c = sibling[c]) {
        for (int i : below[c]) {
          if (mark[i] != j) {
            mark[i] = j;
            scratch[size++] = i;
          }
        }
      }
      below[j] = Arrays.copyOf(scratch, size);
      Arrays.sort(below[j]);
      if (parent[j] >= 0) {
        sibling[j] = child[parent[j]];
        child[parent[j]] = j;
      }
    }
    return below;
  }

  private static Supernodes group(int[] order, int[] parent, int[][] below) {
    int n = order.length;
    int[] start = new int[n + 1];
    long[] zeros = new long[n + 1];
    int count = 0;
    for (int j = 0; j < n; j++) {
      start[count] = j;
      zeros[count] = 0;
      count++;
      while (count > 1 && joins(start, zeros, count, j + 1, parent, below)) {
        count--;
      }
    }
    start[count] = n;
    int[] first = Arrays.copyOf(start, count + 1);
    int[][] rows = new int[count][];
    for (int s = 0; s < count; s++) {
      int last = first[s + 1] - 1;
      int width = last - first[s] + 1;
      rows[s] = new int[width + below[last].length];
      for (int k = 0; k < width; k++) {
        rows[s][k] = first[s] + k;
      }
      System.arraycopy(below[last], 0, rows[s], width, below[last].length);
    }
    return new Supernodes(order, first, rows);
  }

  /**
   * Whether the last group (columns {@code start[count-1] .. end-1}) is better stored together with
   * the one before it; joins them in the lists of zeros if so. Few stored zeros are worth fewer and
   * wider panels.
   */
  private static boolean joins(
      int[] start, long[] zeros, int count, int end, int[] parent, int[][] below) {
    int a = start[count - 2];
    int b = start[count - 1];
    if (parent[b - 1] != b) {
      return false;
    }
    int widthA = b - a;
    int widthB = end - b;
    long heightB = (long) widthB + below[end - 1].length;
    long heightA = 1L + below[b - 1].length;
    long added = zeros[count - 2] + zeros[count - 1] + widthA * (heightB + 1 - heightA);
    int width = widthA + widthB;
    double share = added / ((widthA + heightB) * (double) width);
    boolean worth =
        added == 0
            || (width <= 4 && share < 0.6)
            || (width <= 16 && share < 0.3)
            || (width <= 48 && share < 0.1)
            || share < 0.04;
    if (worth) {
      zeros[count - 2] = added;
    }
    return worth;
  }
}
