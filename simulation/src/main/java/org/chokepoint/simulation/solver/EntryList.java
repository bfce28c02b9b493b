package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** Index and coefficient pairs that grow as needed and keep their room when emptied. */
final class EntryList {
  int[] index = new int[256];
  double[] value = new double[256];
  int size;

  void add(int i, double v) {
    if (size == index.length) {
      index = Arrays.copyOf(index, 2 * size);
      value = Arrays.copyOf(value, 2 * size);
    }
    index[size] = i;
    value[size++] = v;
  }
}
