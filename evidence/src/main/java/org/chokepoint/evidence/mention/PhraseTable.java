package org.chokepoint.evidence.mention;

import java.util.Arrays;
import java.util.List;
import org.chokepoint.evidence.text.NormalText;

/**
 * Up to millions of phrases in sorted order, each with a value, searched from every place where a
 * word begins. The first two and the first four characters tell by a hash how long the phrases are
 * that may begin there, which rejects almost every place; the others cost a binary search within
 * the phrases that share their first {@value #KEY} characters. Phrases that are prefixes of one
 * another are chained, so all long matches of a place come from one search. What a search reads
 * lies close together, because such a table is larger than the caches. Needs about 3 bytes a
 * character and 50 a phrase.
 */
final class PhraseTable {

  /** Receives the phrases found at a place. */
  interface Found {
    /** The phrase with this value ends before position {@code end}. */
    void accept(int value, int end);
  }

  /** Phrases shorter than this are found by their hash; longer ones by that of their beginning. */
  private static final int KEY = 8;

  /** As many characters tell how long the keys are that begin with them. */
  private static final int OPENING = 4;

  /** Bits of the filter of keys for each slot of the table. */
  private static final int BITS = 16;

  /** Bytes of openings for each opening. */
  private static final int SPARSE = 16;

  private static final int CHARACTERS = 1 << 16;

  /** Among the lengths of keys that begin with two characters, all from {@link #OPENING} on. */
  private static final int LONGER = 1 << OPENING;

  /** Marks keys with characters of more than seven bits, of which different ones may be equal. */
  private static final long WIDE = Long.MIN_VALUE;

  private static final int FREE = -1;

  // What stands at the places of a slot.
  private static final int SLOT = 4;
  private static final int KEY_LOW = 1;
  private static final int KEY_HIGH = 2;
  private static final int MEANS = 3;

  private final char[] pool;
  private final int[] start;
  private final int[] prefix;
  private final int[] values;

  /**
   * For each slot the number of the first phrase with its key, the key, and the value of the phrase
   * or, if it is as long as keys get, how many phrases share the key.
   */
  private final int[] slots;

  private final int mask;

  /** Characters that are keys by themselves. */
  private final long[] singles = new long[CHARACTERS / Long.SIZE];

  /** For two characters, the lengths of keys that begin with them, a bit for each. */
  private final byte[] pairs = new byte[CHARACTERS];

  /** For four characters, by how much keys are longer that begin with them, a bit for each. */
  private final byte[] openings;

  /** Hashes of keys; sparse, so that they tell nearly every other word apart. */
  private final long[] keys;

  /**
   * A table of distinct phrases in ascending order; phrases are numbered in this order.
   *
   * @param values the value of each phrase
   */
  PhraseTable(List<String> sorted, int[] values) {
    this.values = values.clone();
    start = new int[sorted.size() + 1];
    int total = sorted.stream().mapToInt(String::length).sum();
    pool = new char[total];
    prefix = new int[sorted.size()];
    int different = beginnings(sorted, KEY);
    mask = Integer.highestOneBit(Math.max(4, different + different / 2)) * 2 - 1;
    slots = new int[SLOT * (mask + 1)];
    openings =
        new byte[Math.max(CHARACTERS, Integer.highestOneBit(beginnings(sorted, OPENING)) * SPARSE)];
    keys = new long[Math.max(1, (mask + 1) / Long.SIZE * BITS)];
    Arrays.fill(slots, FREE);
    fill(sorted);
  }

  /** How many different beginnings of a length sorted phrases have, shorter phrases included. */
  private static int beginnings(List<String> sorted, int length) {
    int different = 1;
    for (int i = 1; i < sorted.size(); i++) {
      String phrase = sorted.get(i);
      boolean same =
          phrase.length() >= length && sorted.get(i - 1).regionMatches(0, phrase, 0, length);
      different += same ? 0 : 1;
    }
    return different;
  }

  private void fill(List<String> sorted) {
    int at = 0;
    for (int i = 0; i < sorted.size(); i++) {
      String phrase = sorted.get(i);
      phrase.getChars(0, phrase.length(), pool, at);
      start[i] = at;
      at += phrase.length();
      start[i + 1] = at;
      prefix[i] = longestPrefix(i);
      addKey(i);
    }
  }

  private int longestPrefix(int phrase) {
    int candidate = phrase - 1;
    while (candidate >= 0 && !startsWith(phrase, candidate)) {
      candidate = prefix[candidate];
    }
    return candidate;
  }

  private boolean startsWith(int phrase, int candidate) {
    int length = length(candidate);
    return length <= length(phrase)
        && Arrays.equals(
            pool,
            start[candidate],
            start[candidate] + length,
            pool,
            start[phrase],
            start[phrase] + length);
  }

  private int length(int phrase) {
    return start[phrase + 1] - start[phrase];
  }

  /** Finds every phrase that begins at a position of a text. */
  void find(NormalText text, int position, Found found) {
    char c = text.charAt(position);
    long key = extended(0, c);
    if (has(singles, c)) {
      look(text, position, 1, key, found);
    }
    int longest = Math.min(KEY, text.length() - position);
    if (longest == 1) {
      return;
    }
    char second = text.charAt(position + 1);
    int lengths = pairs[pair(c, second)];
    if (lengths == 0) {
      return;
    }
    key = extended(key, second);
    for (int n = 2; n < OPENING; n++) {
      if ((lengths & 1 << n) != 0) {
        look(text, position, n, key, found);
      }
      if (n == longest) {
        return;
      }
      key = extended(key, text.charAt(position + n));
    }
    if ((lengths & LONGER) != 0) {
      findLonger(text, position, key, longest, found);
    }
  }

  private void findLonger(NormalText text, int position, long opening, int longest, Found found) {
    int more = openings[mix(opening) & openings.length - 1] & 0xFF;
    long key = opening;
    for (int n = OPENING; more != 0; n++) {
      if ((more & 1) != 0) {
        look(text, position, n, key, found);
      }
      if (n == longest) {
        return;
      }
      key = extended(key, text.charAt(position + n));
      more >>>= 1;
    }
  }

  private void look(NormalText text, int position, int n, long key, Found found) {
    int mixed = mix(key);
    if (!has(keys, mixed)) {
      return;
    }
    int slot = slot(text, position, n, key, mixed);
    if (slot >= 0 && n < KEY) {
      found.accept(slots[slot + MEANS], position + n);
    } else if (slot >= 0) {
      findLong(slots[slot], slots[slot + MEANS], text, position, found);
    }
  }

  /** Finds the phrases among some that share a key, which stands here. */
  private void findLong(int first, int count, NormalText text, int position, Found found) {
    int candidate = lastUpTo(first, count, text, position);
    while (candidate >= first) {
      int length = length(candidate);
      if (matches(candidate, KEY, length, text, position)) {
        found.accept(values[candidate], position + length);
      }
      candidate = prefix[candidate];
    }
  }

  /** The last of some phrases that is not greater than the text; one in front of them if none. */
  private int lastUpTo(int first, int count, NormalText text, int position) {
    int low = first - 1;
    int high = first + count;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (compare(middle, text, position) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Compares what follows the key of a phrase with the text. */
  private int compare(int phrase, NormalText text, int position) {
    int length = length(phrase);
    for (int i = KEY; i < length; i++) {
      if (position + i >= text.length()) {
        return 1;
      }
      int difference = pool[start[phrase] + i] - text.charAt(position + i);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Whether a phrase agrees with the text from one of its characters up to another. */
  private boolean matches(int phrase, int from, int to, NormalText text, int position) {
    if (position + to > text.length()) {
      return false;
    }
    for (int i = to - 1; i >= from; i--) {
      if (pool[start[phrase] + i] != text.charAt(position + i)) {
        return false;
      }
    }
    return true;
  }

  private void addKey(int phrase) {
    int n = Math.min(KEY, length(phrase));
    long key = 0;
    for (int i = 0; i < n; i++) {
      key = extended(key, pool[start[phrase] + i]);
      if (i + 1 == OPENING) {
        openings[mix(key) & openings.length - 1] |= (byte) (1 << n - OPENING);
      }
    }
    char c = pool[start[phrase]];
    if (n == 1) {
      singles[c >> 6] |= 1L << c;
    } else {
      pairs[pair(c, pool[start[phrase] + 1])] |= (byte) Math.min(LONGER, 1 << n);
    }
    int mixed = mix(key);
    keys[(mixed & keys.length * Long.SIZE - 1) >> 6] |= 1L << mixed;
    int at = (mixed & mask) * SLOT;
    while (slots[at] != FREE) {
      if (holds(at, key) && sameKey(slots[at], phrase, n)) {
        slots[at + MEANS]++;
        return;
      }
      at = at + SLOT & slots.length - 1;
    }
    slots[at] = phrase;
    slots[at + KEY_LOW] = (int) key;
    slots[at + KEY_HIGH] = (int) (key >>> Integer.SIZE);
    slots[at + MEANS] = n < KEY ? values[phrase] : 1;
  }

  private boolean sameKey(int other, int phrase, int n) {
    return Math.min(KEY, length(other)) == n
        && Arrays.equals(
            pool, start[other], start[other] + n, pool, start[phrase], start[phrase] + n);
  }

  private boolean holds(int slot, long key) {
    return slots[slot + KEY_LOW] == (int) key
        && slots[slot + KEY_HIGH] == (int) (key >>> Integer.SIZE);
  }

  /** The slot of a key that stands in a text; -1 if there is none. */
  private int slot(NormalText text, int position, int n, long key, int mixed) {
    for (int at = (mixed & mask) * SLOT; slots[at] != FREE; at = at + SLOT & slots.length - 1) {
      if (holds(at, key) && (key >= 0 || isKey(slots[at], n, text, position))) {
        return at;
      }
    }
    return -1;
  }

  /** Whether the key of a phrase has a length and stands at a position of a text. */
  private boolean isKey(int phrase, int n, NormalText text, int position) {
    return Math.min(KEY, length(phrase)) == n && matches(phrase, 0, n, text, position);
  }

  /** The key that is longer by a character; without {@link #WIDE} no other is the same. */
  private static long extended(long key, char c) {
    return c < 0x80 && key >= 0 ? key << 7 | c : ((key & ~WIDE) * 31 + c) * 0x9E3779B1L | WIDE;
  }

  private static boolean has(long[] filter, int hash) {
    return (filter[(hash & filter.length * Long.SIZE - 1) >> 6] & 1L << hash) != 0;
  }

  private static int pair(char first, char second) {
    return first * 263 + second & CHARACTERS - 1;
  }

  private static int mix(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
  }
}
