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
    int k = 0;
    for (; k + 1 < width; k += 2) {
      int column = at + k * height;
      DenseKernel.subtractOuterPair(
          panels, column + k, column + height + k, panels, at + k, height, k, 0, height - k);
      pivot(s, column, k, height);
      DenseKernel.one(
          panels,
          column + height + k + 1,
          panels,
          column + k + 1,
          -panels[column + k + 1],
          height - k - 1);
      pivot(s, column + height, k + 1, height);
    }
    if (k < width) {
      int column = at + k * height;
      DenseKernel.subtractOuter(panels, column, panels, at, height, k, k, k, height);
      pivot(s, column, k, height);
    }
  }

  private void pivot(int s, int column, int k, int height) {
    double pivot = panels[column + k];
    if (!(pivot > DEPENDENT * diagonal[layout.first[s] + k]) || pivot < 1e-200) {
      dependent++;
      panels[column + k] = INFINITE_PIVOT;
      Arrays.fill(panels, column + k + 1, column + height, 0);
      return;
    }
    double root = Math.sqrt(pivot);
    double inverse = 1 / root;
    panels[column + k] = root;
    for (int i = k + 1; i < height; i++) {
      panels[column + i] *= inverse;
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
