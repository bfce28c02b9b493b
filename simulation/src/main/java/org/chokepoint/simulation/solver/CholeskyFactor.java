package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * The numeric Cholesky factorisation on a fixed {@link Supernodes} layout, left-looking. All
 * storage is made once. Fill {@link #panels} with the lower triangle, then {@link #factorise}.
 */
final class CholeskyFactor {
  /** A pivot smaller than this share of its own diagonal marks a dependent row. */
  private static final double DEPENDENT = 1e-14;

  /** Stands for an infinite pivot: the row's unknown becomes zero. */
  private static final double INFINITE_PIVOT = 1e64;

  /** Panels of at least this width are worth copying to arrays of one column each. */
  private static final int WIDE = 48;

  private final Supernodes layout;
  final double[] panels;
  private final double[] diagonal;
  private final int[] local;
  private final int[] pending;
  private final int[] nextPending;
  private final int[] progress;
  private final double[] update;
  private final double[] tail;
  private final double[] permuted;

  /** Where wide panels are factored; empty if there is none. */
  private final double[][] wide;

  private int dependent;

  CholeskyFactor(Supernodes layout) {
    this.layout = layout;
    panels = new double[layout.storage()];
    diagonal = new double[layout.n];
    local = new int[layout.n];
    pending = new int[layout.count];
    nextPending = new int[layout.count];
    progress = new int[layout.count];
    update = new double[2 * layout.tallest];
    tail = new double[layout.tallest];
    permuted = new double[layout.n];
    boolean anyWide = layout.widest >= WIDE;
    wide = anyWide ? new double[layout.widest][layout.tallest] : new double[0][];
  }

  /** Rows that the last factorisation found dependent on earlier ones. */
  int dependentRows() {
    return dependent;
  }

  void clear() {
    Arrays.fill(panels, 0);
  }

  void factorise() {
    dependent = 0;
    Arrays.fill(pending, -1);
    for (int s = 0; s < layout.count; s++) {
      int firstRow = layout.rowStart[s];
      int height = layout.height(s);
      for (int i = 0; i < height; i++) {
        local[layout.panelRow[firstRow + i]] = i;
      }
      for (int k = 0; k < layout.width(s); k++) {
        diagonal[layout.first[s] + k] = panels[layout.panelStart[s] + k * height + k];
      }
      for (int d = pending[s]; d >= 0; ) {
        int following = nextPending[d];
        apply(d, s);
        d = following;
      }
      factorPanel(s);
      progress[s] = layout.width(s);
      enqueue(s);
    }
  }

  /** Subtracts the outer product of descendant d's rows from panel s and moves d on. */
  private void apply(int d, int s) {
    int heightD = layout.height(d);
    int rowsD = layout.rowStart[d];
    int from = progress[d];
    int end = layout.first[s + 1];
    int until = from;
    while (until < heightD && layout.panelRow[rowsD + until] < end) {
      until++;
    }
    int widthD = layout.width(d);
    int atD = layout.panelStart[d];
    if (widthD == 1) {
      subtractSingle(s, rowsD, atD, from, until, heightD);
      progress[d] = until;
      enqueue(d);
      return;
    }
    int j = from;
    for (; j + 1 < until; j += 2) {
      int length = heightD - j;
      Arrays.fill(update, 0, 2 * length, 0);
      DenseKernel.subtractOuterPair(update, 0, length, panels, atD + j, heightD, widthD, 0, length);
      scatter(columnOf(s, rowsD + j), rowsD + j, 0, length);
      scatter(columnOf(s, rowsD + j + 1), rowsD + j + 1, length + 1, length - 1);
    }
    if (j < until) {
      int length = heightD - j;
      Arrays.fill(update, 0, length, 0);
      DenseKernel.subtractOuter(update, 0, panels, atD + j, heightD, widthD, 0, 0, length);
      scatter(columnOf(s, rowsD + j), rowsD + j, 0, length);
    }
    progress[d] = until;
    enqueue(d);
  }

  /** The same for a descendant of a single column, whose products go straight to their places. */
  private void subtractSingle(int s, int rows, int at, int from, int until, int height) {
    int[] panelRow = layout.panelRow;
    for (int j = from; j < until; j++) {
      int column = columnOf(s, rows + j);
      double a = -panels[at + j];
      for (int i = j; i < height; i++) {
        panels[column + local[panelRow[rows + i]]] += a * panels[at + i];
      }
    }
  }

  /** Where the panel column of s for that stored row begins. */
  private int columnOf(int s, int storedRow) {
    return layout.panelStart[s] + (layout.panelRow[storedRow] - layout.first[s]) * layout.height(s);
  }

  private void scatter(int column, int rows, int from, int length) {
    int[] panelRow = layout.panelRow;
    for (int i = 0; i < length; i++) {
      panels[column + local[panelRow[rows + i]]] += update[from + i];
    }
  }

  private void enqueue(int d) {
    if (progress[d] < layout.height(d)) {
      int target = layout.ofColumn[layout.panelRow[layout.rowStart[d] + progress[d]]];
      nextPending[d] = pending[target];
      pending[target] = d;
    }
  }

  private void factorPanel(int s) {
    int height = layout.height(s);
    int width = layout.width(s);
    int at = layout.panelStart[s];
    int first = layout.first[s];
    if (width >= WIDE) {
      factorWide(at, height, width, first);
      return;
    }
    int k = 0;
    for (; k + 1 < width; k += 2) {
      int column = at + k * height;
      DenseKernel.subtractOuterPair(
          panels, column + k, column + height + k, panels, at + k, height, k, 0, height - k);
      pivot(panels, column, k, height, diagonal[first + k]);
      DenseKernel.one(
          panels,
          column + height + k + 1,
          panels,
          column + k + 1,
          -panels[column + k + 1],
          height - k - 1);
      pivot(panels, column + height, k + 1, height, diagonal[first + k + 1]);
    }
    if (k < width) {
      int column = at + k * height;
      DenseKernel.subtractOuter(panels, column, panels, at, height, k, k, k, height);
      pivot(panels, column, k, height, diagonal[first + k]);
    }
  }

  /** Every number takes the same updates in the same order as in a narrow panel. */
  private void factorWide(int at, int height, int width, int first) {
    for (int k = 0; k < width; k++) {
      System.arraycopy(panels, at + k * height + k, wide[k], k, height - k);
    }
    int k = 0;
    for (; k + 3 < width; k += 4) {
      DenseKernel.subtractColumns(wide, k, height);
      for (int t = k; t < k + 4; t++) {
        for (int j = k; j < t; j++) {
          DenseKernel.subtractColumn(wide[t], wide[j], t, height);
        }
        pivot(wide[t], 0, t, height, diagonal[first + t]);
      }
    }
    for (; k < width; k++) {
      for (int j = 0; j < k; j++) {
        DenseKernel.subtractColumn(wide[k], wide[j], k, height);
      }
      pivot(wide[k], 0, k, height, diagonal[first + k]);
    }
    for (k = 0; k < width; k++) {
      System.arraycopy(wide[k], k, panels, at + k * height + k, height - k);
    }
  }

  private void pivot(double[] l, int column, int k, int height, double before) {
    double pivot = l[column + k];
    if (!(pivot > DEPENDENT * before) || pivot < 1e-200) {
      dependent++;
      l[column + k] = INFINITE_PIVOT;
      Arrays.fill(l, column + k + 1, column + height, 0);
      return;
    }
    double root = Math.sqrt(pivot);
    double inverse = 1 / root;
    l[column + k] = root;
    for (int i = k + 1; i < height; i++) {
      l[column + i] *= inverse;
    }
  }

  /** Solves in place; b is in the caller's row numbering. */
  void solve(double[] b) {
    for (int k = 0; k < layout.n; k++) {
      permuted[k] = b[layout.order[k]];
    }
    forward();
    backward();
    for (int k = 0; k < layout.n; k++) {
      b[layout.order[k]] = permuted[k];
    }
  }

  private void forward() {
    for (int s = 0; s < layout.count; s++) {
      int height = layout.height(s);
      int width = layout.width(s);
      int at = layout.panelStart[s];
      int first = layout.first[s];
      int rest = height - width;
      Arrays.fill(tail, 0, rest, 0);
      for (int k = 0; k < width; k++) {
        int column = at + k * height;
        double x = permuted[first + k] / panels[column + k];
        permuted[first + k] = x;
        if (x != 0) {
          DenseKernel.one(permuted, first + k + 1, panels, column + k + 1, -x, width - k - 1);
          DenseKernel.one(tail, 0, panels, column + width, -x, rest);
        }
      }
      int rows = layout.rowStart[s] + width;
      for (int i = 0; i < rest; i++) {
        permuted[layout.panelRow[rows + i]] += tail[i];
      }
    }
  }

  private void backward() {
    for (int s = layout.count - 1; s >= 0; s--) {
      int height = layout.height(s);
      int width = layout.width(s);
      int at = layout.panelStart[s];
      int first = layout.first[s];
      int rest = height - width;
      int rows = layout.rowStart[s] + width;
      for (int i = 0; i < rest; i++) {
        tail[i] = permuted[layout.panelRow[rows + i]];
      }
      for (int k = width - 1; k >= 0; k--) {
        int column = at + k * height;
        double sum = DenseKernel.dot(panels, column + width, tail, 0, rest);
        sum += DenseKernel.dot(panels, column + k + 1, permuted, first + k + 1, width - k - 1);
        permuted[first + k] = (permuted[first + k] - sum) / panels[column + k];
      }
    }
  }
}
