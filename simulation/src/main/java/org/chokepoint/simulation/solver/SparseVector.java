package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * A vector with few entries that are not zero: a dense array of values, a bit per place that may
 * hold one, and, once {@link #gather() gathered}, their list in ascending order. The bits let a
 * triangular solve visit its places in order without a sort.
 */
final class SparseVector {
  static final double TINY = 1e-14;

  final double[] value;
  final long[] bits;
  final int[] index;
  int count;

  SparseVector(int size) {
    value = new double[size];
    bits = new long[(size + 63) >> 6];
    index = new int[size];
  }

  void set(int place, double v) {
    value[place] = v;
    bits[place >> 6] |= 1L << place;
  }

  void add(int place, double v) {
    value[place] += v;
    bits[place >> 6] |= 1L << place;
  }

  /** Lists the places that hold more than rounding noise and zeroes the others. */
  void gather() {
    count = 0;
    for (int w = 0; w < bits.length; w++) {
      for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
        int place = (w << 6) + Long.numberOfTrailingZeros(rest);
        if (Math.abs(value[place]) > TINY) {
          index[count++] = place;
        } else {
          value[place] = 0;
          bits[w] &= ~(1L << place);
        }
      }
    }
  }

  /** Zeroes a gathered vector. */
  void clear() {
    for (int k = 0; k < count; k++) {
      value[index[k]] = 0;
    }
    Arrays.fill(bits, 0);
    count = 0;
  }

  /** Makes this gathered vector a copy of another. */
  void copyFrom(SparseVector other) {
    clear();
    for (int k = 0; k < other.count; k++) {
      int place = other.index[k];
      index[k] = place;
      value[place] = other.value[place];
    }
    count = other.count;
    System.arraycopy(other.bits, 0, bits, 0, bits.length);
  }
}
