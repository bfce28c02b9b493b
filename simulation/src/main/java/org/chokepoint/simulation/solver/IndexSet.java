package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** A set of small whole numbers that can be walked, with its order a function of its history. */
final class IndexSet {
  private final int[] members;
  private final int[] place;
  int size;

  IndexSet(int limit) {
    members = new int[limit];
    place = new int[limit];
    Arrays.fill(place, -1);
  }

  int member(int k) {
    return members[k];
  }

  void put(int index, boolean inside) {
    if (inside) {
      if (place[index] < 0) {
        place[index] = size;
        members[size++] = index;
      }
    } else if (place[index] >= 0) {
      int last = members[--size];
      members[place[index]] = last;
      place[last] = place[index];
      place[index] = -1;
    }
  }

  void clear() {
    for (int k = 0; k < size; k++) {
      place[members[k]] = -1;
    }
    size = 0;
  }
}
