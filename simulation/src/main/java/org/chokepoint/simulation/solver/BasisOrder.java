package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * Eliminates a basis: first the columns and then the rows that have a single entry left, which
 * needs no arithmetic and is nearly all of a network's basis; then the rest column by column, the
 * emptiest first, with the sparsest row of those that are safe as pivot (Gilbert and Peierls 1988
 * with threshold pivoting).
 */
final class BasisOrder {
  private static final double THRESHOLD = 0.1;

  private static final double SMALLEST_PIVOT = 1e-9;

  private final SparseMatrix matrix;

  // Where the elimination puts its factors.
  private final Triangle lower;
  private final Triangle upper;
  private final double[] diagonal;
  private final int size;
  private final int variables;

  /** Pivot number of each row, and its inverse. */
  final int[] positionOfRow;

  final int[] rowAt;
  private final int[] variableAt;

  // The basis by rows, as slots of the list of basic variables.
  private final int[] rowStart;
  private int[] slots = new int[0];

  private final int[] rowCount;
  private final int[] columnCount;
  private final boolean[] slotDone;
  private final int[] queue;
  private final double[] work;
  private final long[] reached;
  private final int[] open;
  private final boolean[] listed;
  private int pivots;
  private int firstInner;

  BasisOrder(SparseMatrix matrix, Triangle lower, Triangle upper, double[] diagonal) {
    this.matrix = matrix;
    this.lower = lower;
    this.upper = upper;
    this.diagonal = diagonal;
    size = matrix.rows;
    variables = matrix.columns;
    positionOfRow = new int[size];
    rowAt = new int[size];
    variableAt = new int[size];
    rowStart = new int[size + 2];
    rowCount = new int[size];
    columnCount = new int[size];
    slotDone = new boolean[size];
    queue = new int[size];
    work = new double[size];
    reached = new long[(size + 63) >> 6];
    open = new int[size];
    listed = new boolean[size];
  }

  boolean eliminate(int[] basic) {
    lower.columns.size = 0;
    upper.columns.size = 0;
    pivots = 0;
    Arrays.fill(positionOfRow, -1);
    Arrays.fill(slotDone, false);
    byRows(basic);
    columnSingletons(basic);
    rowSingletons(basic);
    firstInner = pivots;
    boolean regular = inner(basic);
    if (regular) {
      System.arraycopy(variableAt, 0, basic, 0, size);
    }
    return regular;
  }

  private void byRows(int[] basic) {
    Arrays.fill(rowStart, 0);
    for (int k = 0; k < size; k++) {
      int j = basic[k];
      if (j >= variables) {
        rowStart[j - variables + 2]++;
        columnCount[k] = 1;
      } else {
        for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
          rowStart[matrix.row[p] + 2]++;
        }
        columnCount[k] = matrix.start[j + 1] - matrix.start[j];
      }
    }
    for (int i = 0; i < size; i++) {
      rowCount[i] = rowStart[i + 2];
      rowStart[i + 2] += rowStart[i + 1];
    }
    if (slots.length < rowStart[size + 1]) {
      slots = new int[rowStart[size + 1] * 3 / 2];
    }
    for (int k = 0; k < size; k++) {
      int j = basic[k];
      if (j >= variables) {
        slots[rowStart[j - variables + 1]++] = k;
      } else {
        for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
          slots[rowStart[matrix.row[p] + 1]++] = k;
        }
      }
    }
  }

  private void columnSingletons(int[] basic) {
    int waiting = 0;
    for (int k = size - 1; k >= 0; k--) {
      if (columnCount[k] == 1) {
        queue[waiting++] = k;
      }
    }
    while (waiting > 0) {
      int k = queue[--waiting];
      if (slotDone[k] || columnCount[k] != 1) {
        continue;
      }
      int row = pivot(basic[k], k);
      if (row < 0) {
        continue;
      }
      for (int p = rowStart[row]; p < rowStart[row + 1]; p++) {
        int other = slots[p];
        if (!slotDone[other] && --columnCount[other] == 1) {
          queue[waiting++] = other;
        }
      }
    }
    for (int k = 0; k < size; k++) {
      if (!slotDone[k]) {
        continue;
      }
      int j = basic[k];
      if (j >= variables) {
        rowCount[j - variables]--;
      } else {
        for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
          rowCount[matrix.row[p]]--;
        }
      }
    }
  }

  private void rowSingletons(int[] basic) {
    int waiting = 0;
    for (int i = size - 1; i >= 0; i--) {
      if (positionOfRow[i] < 0 && rowCount[i] == 1) {
        queue[waiting++] = i;
      }
    }
    while (waiting > 0) {
      int row = queue[--waiting];
      if (positionOfRow[row] >= 0 || rowCount[row] != 1) {
        continue;
      }
      int k = onlySlot(row);
      if (!pivotAt(basic[k], k, row)) {
        continue;
      }
      int j = basic[k];
      for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
        int other = matrix.row[p];
        if (positionOfRow[other] < 0 && --rowCount[other] == 1) {
          queue[waiting++] = other;
        }
      }
    }
  }

  private int onlySlot(int row) {
    for (int p = rowStart[row]; p < rowStart[row + 1]; p++) {
      if (!slotDone[slots[p]]) {
        return slots[p];
      }
    }
    throw new IllegalStateException("row " + row + " has no open column");
  }

  /** Pivots a column on its only open row; returns the row, or -1 if the entry is too small. */
  private int pivot(int j, int k) {
    if (j >= variables) {
      int row = j - variables;
      if (positionOfRow[row] >= 0) {
        return -1;
      }
      take(k, j, row, 1);
      return row;
    }
    for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
      int row = matrix.row[p];
      if (positionOfRow[row] < 0) {
        return pivotAt(j, k, row) ? row : -1;
      }
    }
    return -1;
  }

  /** Pivots a column whose open entries need no elimination. */
  private boolean pivotAt(int j, int k, int pivotRow) {
    double pivot = 0;
    double largest = 0;
    for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
      int row = matrix.row[p];
      if (positionOfRow[row] < 0) {
        largest = Math.max(largest, Math.abs(matrix.value[p]));
      }
      if (row == pivotRow) {
        pivot = matrix.value[p];
      }
    }
    if (Math.abs(pivot) < SMALLEST_PIVOT || Math.abs(pivot) < 1e-3 * largest) {
      return false;
    }
    for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
      int row = matrix.row[p];
      if (positionOfRow[row] >= 0) {
        upper.columns.add(positionOfRow[row], matrix.value[p]);
      } else if (row != pivotRow) {
        lower.columns.add(row, matrix.value[p] / pivot);
      }
    }
    take(k, j, pivotRow, pivot);
    return true;
  }

  private void take(int k, int j, int row, double pivot) {
    slotDone[k] = true;
    positionOfRow[row] = pivots;
    rowAt[pivots] = row;
    variableAt[pivots] = j;
    diagonal[pivots] = pivot;
    pivots++;
    lower.start[pivots] = lower.columns.size;
    upper.start[pivots] = upper.columns.size;
  }

  private boolean inner(int[] basic) {
    int longest = 0;
    for (int k = 0; k < size; k++) {
      if (!slotDone[k]) {
        longest = Math.max(longest, columnCount[k]);
      }
    }
    int[] heads = new int[longest + 2];
    int waiting = 0;
    for (int k = 0; k < size; k++) {
      if (!slotDone[k]) {
        heads[columnCount[k] + 1]++;
        waiting++;
      }
    }
    for (int c = 0; c <= longest; c++) {
      heads[c + 1] += heads[c];
    }
    for (int k = 0; k < size; k++) {
      if (!slotDone[k]) {
        queue[heads[columnCount[k]]++] = k;
      }
    }
    for (int q = 0; q < waiting; q++) {
      if (!innerColumn(basic[queue[q]], queue[q])) {
        return false;
      }
    }
    return true;
  }

  private boolean innerColumn(int j, int k) {
    int found = 0;
    if (j >= variables) {
      found = reach(j - variables, 1, found);
    } else {
      for (int p = matrix.start[j]; p < matrix.start[j + 1]; p++) {
        found = reach(matrix.row[p], matrix.value[p], found);
      }
    }
    for (int w = firstInner >> 6; w < reached.length; w++) {
      while (reached[w] != 0) {
        int at = (w << 6) + Long.numberOfTrailingZeros(reached[w]);
        reached[w] &= reached[w] - 1;
        int row = rowAt[at];
        double x = work[row];
        work[row] = 0;
        if (Math.abs(x) <= SparseVector.TINY) {
          continue;
        }
        upper.columns.add(at, x);
        for (int p = lower.start[at]; p < lower.start[at + 1]; p++) {
          found = reach(lower.columns.index[p], -lower.columns.value[p] * x, found);
        }
      }
    }
    double largest = 0;
    for (int q = 0; q < found; q++) {
      largest = Math.max(largest, Math.abs(work[open[q]]));
    }
    int row = -1;
    for (int q = 0; q < found; q++) {
      int r = open[q];
      double x = Math.abs(work[r]);
      if (x >= THRESHOLD * largest
          && (row < 0
              || rowCount[r] < rowCount[row]
              || rowCount[r] == rowCount[row] && x > Math.abs(work[row]))) {
        row = r;
      }
    }
    boolean regular = largest > SMALLEST_PIVOT;
    double pivot = regular ? work[row] : 1;
    for (int q = 0; q < found; q++) {
      int r = open[q];
      double x = work[r];
      work[r] = 0;
      listed[r] = false;
      if (regular && r != row && Math.abs(x) > SparseVector.TINY) {
        lower.columns.add(r, x / pivot);
      }
    }
    if (regular) {
      take(k, j, row, pivot);
    }
    return regular;
  }

  /** Adds to a row of the column at work, and notes where that leads. */
  private int reach(int row, double v, int found) {
    int at = positionOfRow[row];
    if (at >= 0 && at < firstInner) {
      upper.columns.add(at, v);
      return found;
    }
    work[row] += v;
    if (at >= 0) {
      reached[at >> 6] |= 1L << at;
      return found;
    }
    if (!listed[row]) {
      listed[row] = true;
      open[found] = row;
      return found + 1;
    }
    return found;
  }
}
