package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * Solves with the square matrix of the basic columns of a linear programme: a triangular
 * factorisation {@code B = L U} in pivot order, kept up to date through exchanges of columns
 * (Forrest and Tomlin 1972). Every solve costs in proportion to the places it touches.
 *
 * <p>A <em>position</em> is a place in the elimination order. An exchange ends one position and
 * opens the next one after the last, so positions run to the number of rows plus {@link
 * #MOST_EXCHANGES}, and those that ended hold nothing.
 */
final class BasisFactor {
  /** Words of 64 bits that tell, for each position, the exchanges that read it. */
  private static final int WORDS = 4;

  static final int MOST_EXCHANGES = 64 * WORDS;

  /** Number of rows. */
  final int size;

  /** Number of positions ever in use. */
  final int positions;

  final BasisOrder order;
  private final Triangle lower;
  private final Triangle upper;

  // Zero where a position has ended.
  private final double[] diagonal;

  int exchanges;
  private final int[] ended = new int[MOST_EXCHANGES];
  private final int[] from = new int[MOST_EXCHANGES + 1];
  private final EntryList rows = new EntryList();
  private final long[] readBy;
  private final EntryList spike = new EntryList();
  private final EntryList pivotRow = new EntryList();
  private final long[] due = new long[WORDS];
  private int freshEntries;

  BasisFactor(SparseMatrix columns) {
    size = columns.rows;
    positions = size + MOST_EXCHANGES;
    lower = new Triangle(positions);
    upper = new Triangle(positions);
    diagonal = new double[positions];
    order = new BasisOrder(columns, lower, upper, diagonal);
    readBy = new long[positions * WORDS];
  }

  /**
   * Factorises the matrix of the given basic variables; those from the number of columns on are the
   * unit columns of rows.
   *
   * @param basic the variables; permuted into pivot order
   * @return false if the matrix is singular
   */
  boolean factorise(int[] basic) {
    Arrays.fill(diagonal, 0);
    if (!order.eliminate(basic)) {
      return false;
    }
    lower.finish(order.positionOfRow, size);
    upper.finish(null, size);
    freshEntries = entries();
    exchanges = 0;
    rows.size = 0;
    Arrays.fill(readBy, 0);
    return true;
  }

  private int entries() {
    return lower.entries() + upper.entries();
  }

  /**
   * Solves {@code B x = b}; given b by position of its row, returns x by position.
   *
   * @param entering whether the column may be put into the basis by the next exchange
   */
  void forward(SparseVector x, boolean entering) {
    lower.solveAscending(x);
    forwardThroughExchanges(x);
    if (entering) {
      keep(x, SparseVector.TINY, spike);
    }
    upper.solveDescending(x, diagonal);
    x.gather();
  }

  private void forwardThroughExchanges(SparseVector x) {
    if (exchanges == 0) {
      return;
    }
    double[] v = x.value;
    Arrays.fill(due, 0);
    for (int w = 0; w < x.bits.length; w++) {
      for (long rest = x.bits[w]; rest != 0; rest &= rest - 1) {
        noteReaders((w << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
    int[] index = rows.index;
    double[] entry = rows.value;
    for (int w = 0; w < WORDS; w++) {
      while (due[w] != 0) {
        int k = (w << 6) + Long.numberOfTrailingZeros(due[w]);
        due[w] &= due[w] - 1;
        double sum = v[ended[k]];
        v[ended[k]] = 0;
        for (int p = from[k]; p < from[k + 1]; p++) {
          sum += entry[p] * v[index[p]];
        }
        if (sum != 0) {
          x.set(size + k, sum);
          noteReaders(size + k);
        }
      }
    }
  }

  /** Lists the entries of a vector at work that are larger than a size. */
  private static void keep(SparseVector v, double larger, EntryList into) {
    into.size = 0;
    for (int w = 0; w < v.bits.length; w++) {
      for (long rest = v.bits[w]; rest != 0; rest &= rest - 1) {
        int at = (w << 6) + Long.numberOfTrailingZeros(rest);
        if (Math.abs(v.value[at]) > larger) {
          into.add(at, v.value[at]);
        }
      }
    }
  }

  /** Exchanges that read a position all came after it was opened. */
  private void noteReaders(int at) {
    for (int w = 0; w < WORDS; w++) {
      due[w] |= readBy[WORDS * at + w];
    }
  }

  /**
   * Solves {@code B^T y = c}; given c by position, returns y by position of its row.
   *
   * @param leaving whether c is the unit vector of the position that the next exchange ends
   */
  void backward(SparseVector y, boolean leaving) {
    upper.solveTransposedAscending(y, diagonal);
    if (leaving) {
      keep(y, 0, pivotRow);
    }
    double[] v = y.value;
    for (int k = exchanges - 1; k >= 0; k--) {
      double w = v[size + k];
      if (w == 0) {
        continue;
      }
      v[size + k] = 0;
      y.set(ended[k], w);
      for (int p = from[k]; p < from[k + 1]; p++) {
        y.add(rows.index[p], rows.value[p] * w);
      }
    }
    lower.solveTransposedDescending(y);
    y.gather();
  }

  /**
   * Ends a position, whose unit vector was last solved for {@link #backward}, and opens the next
   * one with the column that was last solved {@link #forward}.
   *
   * @param pivot the solved column's value at the position that ends
   * @return the new position
   */
  int exchange(int position, double pivot) {
    int k = exchanges++;
    int opened = size + k;
    ended[k] = position;
    readBy[WORDS * position + (k >> 6)] |= 1L << k;
    for (int q = 0; q < pivotRow.size; q++) {
      int at = pivotRow.index[q];
      if (at != position) {
        double ratio = pivotRow.value[q] * diagonal[position];
        if (Math.abs(ratio) > SparseVector.TINY) {
          rows.add(at, ratio);
          readBy[WORDS * at + (k >> 6)] |= 1L << k;
        }
      }
    }
    from[k + 1] = rows.size;
    upper.append(opened, spike, position);
    diagonal[opened] = pivot * diagonal[position];
    diagonal[position] = 0;
    return opened;
  }

  /** True when a fresh factorisation is due. */
  boolean worn() {
    return exchanges == MOST_EXCHANGES || entries() + rows.size > 3 * freshEntries + 10 * size;
  }
}
