package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * A sparse triangular matrix without its diagonal, by columns and by rows, with solves that visit
 * only the places reached. Filled column by column in pivot order.
 */
final class Triangle {
  private final int size;
  final int[] start;
  final EntryList columns = new EntryList();
  private final int[] rowStart;
  private int[] rowIndex = new int[0];
  private double[] rowValue = new double[0];

  // Entries of columns appended later, chained by row.
  private final int[] chain;
  private int[] chainNext = new int[256];
  private int[] chainColumn = new int[256];
  private double[] chainValue = new double[256];
  private int chained;

  // Places whose column, or row, has entries.
  private final long[] columnBits;
  private final long[] rowBits;

  Triangle(int size) {
    this.size = size;
    start = new int[size + 1];
    rowStart = new int[size + 2];
    columnBits = new long[(size + 63) >> 6];
    rowBits = new long[columnBits.length];
    chain = new int[size];
  }

  int entries() {
    return columns.size;
  }

  /** Ends the columns: renames their rows, if names are given, and makes the copy by rows. */
  void finish(int @org.jspecify.annotations.Nullable [] name, int count) {
    int entries = columns.size;
    Arrays.fill(start, count + 1, size + 1, entries);
    Arrays.fill(chain, -1);
    chained = 0;
    if (rowIndex.length < entries) {
      rowIndex = new int[columns.index.length];
      rowValue = new double[columns.index.length];
    }
    Arrays.fill(rowStart, 0);
    Arrays.fill(columnBits, 0);
    Arrays.fill(rowBits, 0);
    int[] index = columns.index;
    for (int p = 0; p < entries; p++) {
      if (name != null) {
        index[p] = name[index[p]];
      }
      rowStart[index[p] + 2]++;
    }
    for (int i = 0; i < size; i++) {
      if (rowStart[i + 2] != 0) {
        rowBits[i >> 6] |= 1L << i;
      }
      rowStart[i + 2] += rowStart[i + 1];
    }
    for (int j = 0; j < size; j++) {
      if (start[j + 1] > start[j]) {
        columnBits[j >> 6] |= 1L << j;
      }
      for (int p = start[j]; p < start[j + 1]; p++) {
        int q = rowStart[index[p] + 1]++;
        rowIndex[q] = j;
        rowValue[q] = columns.value[p];
      }
    }
  }

  /** Adds a column at the next place after the last, without its entry in the row that ends. */
  void append(int place, EntryList entries, int endedRow) {
    for (int q = 0; q < entries.size; q++) {
      int i = entries.index[q];
      if (i == endedRow) {
        continue;
      }
      columns.add(i, entries.value[q]);
      if (chained == chainNext.length) {
        chainNext = Arrays.copyOf(chainNext, 2 * chained);
        chainColumn = Arrays.copyOf(chainColumn, 2 * chained);
        chainValue = Arrays.copyOf(chainValue, 2 * chained);
      }
      chainColumn[chained] = place;
      chainValue[chained] = entries.value[q];
      chainNext[chained] = chain[i];
      chain[i] = chained++;
    }
    start[place + 1] = columns.size;
  }

  /** {@code x = L^-1 x} for a unit lower triangle. */
  void solveAscending(SparseVector x) {
    ascend(x, columnBits, start, columns.index, columns.value);
  }

  /** {@code x = L^-T x} for a unit lower triangle. */
  void solveTransposedDescending(SparseVector x) {
    double[] v = x.value;
    long[] bits = x.bits;
    for (int w = bits.length - 1; w >= 0; w--) {
      for (long rest = bits[w] & rowBits[w]; rest != 0; ) {
        int b = 63 - Long.numberOfLeadingZeros(rest);
        int j = (w << 6) + b;
        double xj = v[j];
        if (xj != 0) {
          for (int p = rowStart[j]; p < rowStart[j + 1]; p++) {
            int i = rowIndex[p];
            v[i] -= rowValue[p] * xj;
            bits[i >> 6] |= 1L << i;
          }
        }
        rest = bits[w] & rowBits[w] & ((1L << b) - 1);
      }
    }
  }

  private static void ascend(SparseVector x, long[] mask, int[] from, int[] index, double[] value) {
    double[] v = x.value;
    long[] bits = x.bits;
    for (int w = 0; w < bits.length; w++) {
      for (long rest = bits[w] & mask[w]; rest != 0; ) {
        int b = Long.numberOfTrailingZeros(rest);
        int j = (w << 6) + b;
        double xj = v[j];
        if (xj != 0) {
          for (int p = from[j]; p < from[j + 1]; p++) {
            int i = index[p];
            v[i] -= value[p] * xj;
            bits[i >> 6] |= 1L << i;
          }
        }
        rest = b == 63 ? 0 : bits[w] & mask[w] & (-1L << (b + 1));
      }
    }
  }

  /** {@code x = U^-1 x} for an upper triangle with the given diagonal. */
  void solveDescending(SparseVector x, double[] diagonal) {
    double[] v = x.value;
    long[] bits = x.bits;
    int[] index = columns.index;
    double[] value = columns.value;
    for (int w = bits.length - 1; w >= 0; w--) {
      for (long rest = bits[w]; rest != 0; ) {
        int b = 63 - Long.numberOfLeadingZeros(rest);
        int j = (w << 6) + b;
        double xj = diagonal[j] == 0 ? 0 : v[j] / diagonal[j];
        v[j] = xj;
        if (xj != 0) {
          for (int p = start[j]; p < start[j + 1]; p++) {
            int i = index[p];
            v[i] -= value[p] * xj;
            bits[i >> 6] |= 1L << i;
          }
        }
        rest = bits[w] & ((1L << b) - 1);
      }
    }
  }

  /** {@code x = U^-T x} for an upper triangle with the given diagonal. */
  void solveTransposedAscending(SparseVector x, double[] diagonal) {
    double[] v = x.value;
    long[] bits = x.bits;
    for (int w = 0; w < bits.length; w++) {
      for (long rest = bits[w]; rest != 0; ) {
        int b = Long.numberOfTrailingZeros(rest);
        int j = (w << 6) + b;
        double xj = diagonal[j] == 0 ? 0 : v[j] / diagonal[j];
        v[j] = xj;
        if (xj != 0) {
          for (int p = rowStart[j]; p < rowStart[j + 1]; p++) {
            int i = rowIndex[p];
            v[i] -= rowValue[p] * xj;
            bits[i >> 6] |= 1L << i;
          }
          for (int p = chain[j]; p >= 0; p = chainNext[p]) {
            int i = chainColumn[p];
            v[i] -= chainValue[p] * xj;
            bits[i >> 6] |= 1L << i;
          }
        }
        rest = b == 63 ? 0 : bits[w] & (-1L << (b + 1));
      }
    }
  }
}
