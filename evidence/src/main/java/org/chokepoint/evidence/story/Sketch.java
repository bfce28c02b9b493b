package org.chokepoint.evidence.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;

/**
 * A MinHash sketch of a text by one-permutation hashing (Li, Owen and Zhang, 2012) with rotation
 * densification (Shrivastava and Li, 2014). The share of equal slots of two sketches estimates the
 * Jaccard similarity of their shingles: five characters of the normal form, so that it serves
 * English and Chinese alike and is blind to case, script, width and page furniture such as spaces.
 */
public final class Sketch {

  /** Number of slots; the estimate's standard error is at most 0.5 / sqrt(slots), 0.044. */
  public static final int SLOTS = 128;

  private static final int SHINGLE = 5;
  private static final long EMPTY = Long.MAX_VALUE;

  private final long[] slots;

  private Sketch(long[] slots) {
    this.slots = slots;
  }

  /** The sketch of a text. */
  public static Sketch of(String text) {
    long[] slots = new long[SLOTS];
    Arrays.fill(slots, EMPTY);
    NormalText normal = NormalText.of(text);
    char[] letters = new char[normal.length()];
    int n = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (Characters.isWord(c) || Characters.isHan(c)) {
        letters[n++] = c;
      }
    }
    for (int i = 0; i + SHINGLE <= n; i++) {
      long hash = hash(letters, i);
      int slot = (int) (hash >>> 57);
      slots[slot] = Math.min(slots[slot], hash & 0x01FFFFFFFFFFFFFFL);
    }
    densify(slots);
    return new Sketch(slots);
  }

  private static long hash(char[] letters, int from) {
    long h = 0xcbf29ce484222325L;
    for (int i = from; i < from + SHINGLE; i++) {
      h = (h ^ letters[i]) * 0x100000001b3L;
    }
    h ^= h >>> 32;
    h *= 0x9E3779B97F4A7C15L;
    return h ^ h >>> 29;
  }

  /** Fills an empty slot from the next full one, marked by its distance. */
  private static void densify(long[] slots) {
    long[] full = slots.clone();
    for (int i = 0; i < SLOTS; i++) {
      for (int step = 1; step < SLOTS && slots[i] == EMPTY; step++) {
        long other = full[(i + step) % SLOTS];
        if (other != EMPTY) {
          slots[i] = other + ((long) step << 57);
        }
      }
    }
  }

  /** The sketch in a form that can be kept. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SLOTS * Long.BYTES);
    bytes.asLongBuffer().put(slots);
    return bytes.array();
  }

  /**
   * A sketch that was kept.
   *
   * @throws IllegalArgumentException if these are not the bytes of a sketch
   */
  public static Sketch ofBytes(byte[] bytes) {
    if (bytes.length != SLOTS * Long.BYTES) {
      throw new IllegalArgumentException(
          bytes.length + " bytes are no sketch. Maybe it was kept by another version.");
    }
    long[] slots = new long[SLOTS];
    ByteBuffer.wrap(bytes).asLongBuffer().get(slots);
    return new Sketch(slots);
  }

  /** Estimated Jaccard similarity in [0, 1]; 0 if one of the texts has no shingle. */
  public double similarity(Sketch other) {
    int equal = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (slots[i] == EMPTY || other.slots[i] == EMPTY) {
        return 0;
      }
      equal += slots[i] == other.slots[i] ? 1 : 0;
    }
    return (double) equal / SLOTS;
  }

  /** The value of a band of slots; texts that share a band are worth comparing. */
  long band(int index, int width) {
    long h = index;
    for (int i = index * width; i < (index + 1) * width; i++) {
      h = h * 0x9E3779B97F4A7C15L + slots[i];
    }
    return h;
  }
}
