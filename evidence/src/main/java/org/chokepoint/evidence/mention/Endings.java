package org.chokepoint.evidence.mention;

import java.util.Arrays;

/** A table from ends of cues to the largest start seen for each, kept in the order of first use. */
final class Endings {

  private static final int NONE = -1;

  private long[] keys;
  private int[] starts;
  private int[] slots;
  private int size;

  /** Receives what the table holds. */
  interface Each {
    /** A key and its largest start. */
    void accept(long key, int start);
  }

  Endings(int expected) {
    int capacity = Math.max(16, expected);
    keys = new long[capacity];
    starts = new int[capacity];
    slots = empty(capacity);
  }

  private static int[] empty(int capacity) {
    int[] slots = new int[Integer.highestOneBit(capacity) * 4];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** Keeps the start if it is the largest of its key. */
  void put(long key, int start) {
    int slot = slot(key);
    int index = slots[slot];
    if (index != NONE) {
      starts[index] = Math.max(starts[index], start);
      return;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    slots[slot] = size;
    keys[size] = key;
    starts[size++] = start;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & slots.length - 1;
    while (slots[slot] != NONE && keys[slots[slot]] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    starts = Arrays.copyOf(starts, size * 2);
    slots = empty(size * 2);
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i;
    }
  }

  /** Every key once. */
  void forEach(Each each) {
    for (int i = 0; i < size; i++) {
      each.accept(keys[i], starts[i]);
    }
  }
}
