package org.chokepoint.evidence.mention;

import java.util.Arrays;
import java.util.List;
import org.chokepoint.evidence.text.NormalText;

/**
 * Up to millions of phrases in sorted order, searched from every place where a word begins. The
 * first two and the first four characters tell by a hash how long the phrases are that may begin
 * there, which rejects almost every place; the others cost a binary search within the phrases that
 * share their first {@value #KEY} characters. Phrases that are prefixes of one another are chained,
 * so all long matches of a place come from one search. Needs about 3 bytes a character and 40 a
 * phrase.
 */
final class PhraseTable {

  /** Receives the phrases found at a place. */
  interface Found {
    /** Phrase number {@code phrase} ends before position {@code end}. */
    void accept(int phrase, int end);
  }

  /** Phrases shorter than this are found by their hash; longer ones by that of their beginning. */
  private static final int KEY = 8;

  /** As many characters tell how long the keys are that begin with them. */
  private static final int OPENING = 4;

  /** Bits of the filter of keys for each slot of the table. */
  private static final int BITS = 8;

  /** Bytes of openings for each opening. */
  private static final int SPARSE = 16;

  private static final int CHARACTERS = 1 << 16;

  /** Among the lengths of keys that begin with two characters, all from {@link #OPENING} on. */
  private static final int LONGER = 1 << OPENING;

  private final char[] pool;
  private final int[] start;
  private final int[] prefix;

  /** Number of a phrase and the whole hash of its key, so that others are seldom compared. */
  private final int[] buckets;

  private final int mask;

  /** Characters that are keys by themselves. */
  private final long[] singles = new long[CHARACTERS / Long.SIZE];

  /** For two characters, the lengths of keys that begin with them, a bit for each. */
  private final byte[] pairs = new byte[CHARACTERS];

  /** For four characters, by how much keys are longer that begin with them, a bit for each. */
  private final byte[] openings;

  /** Hashes of keys; sparse, so that they tell nearly every other word apart. */
  private final long[] keys;

  /** A table of distinct phrases in ascending order; phrases are numbered in this order. */
  PhraseTable(List<String> sorted) {
    start = new int[sorted.size() + 1];
    int total = sorted.stream().mapToInt(String::length).sum();
    pool = new char[total];
    prefix = new int[sorted.size()];
    mask = Integer.highestOneBit(Math.max(4, beginnings(sorted, KEY))) * 4 - 1;
    buckets = new int[2 * (mask + 1)];
    openings =
        new byte[Math.max(CHARACTERS, Integer.highestOneBit(beginnings(sorted, OPENING)) * SPARSE)];
    keys = new long[Math.max(1, (mask + 1) * BITS / Long.SIZE)];
    Arrays.fill(buckets, -1);
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

  /** Number of phrases. */
  int size() {
    return prefix.length;
  }

  /** Finds every phrase that begins at a position of a text. */
  void find(NormalText text, int position, Found found) {
    char c = text.charAt(position);
    if (has(singles, c)) {
      look(text, position, 1, mix(c, 1), found);
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
    int hash = c * 31 + second;
    for (int n = 2; n < OPENING; n++) {
      if ((lengths & 1 << n) != 0) {
        look(text, position, n, mix(hash, n), found);
      }
      if (n == longest) {
        return;
      }
      hash = hash * 31 + text.charAt(position + n);
    }
    if ((lengths & LONGER) != 0) {
      findLonger(text, position, hash, longest, found);
    }
  }

  private void findLonger(NormalText text, int position, int opening, int longest, Found found) {
    int more = openings[mix(opening, OPENING) & openings.length - 1] & 0xFF;
    int hash = opening;
    for (int n = OPENING; more != 0; n++) {
      if ((more & 1) != 0) {
        look(text, position, n, mix(hash, n), found);
      }
      if (n == longest) {
        return;
      }
      hash = hash * 31 + text.charAt(position + n);
      more >>>= 1;
    }
  }

  private void look(NormalText text, int position, int n, int mixed, Found found) {
    if (has(keys, mixed)) {
      int first = firstWithKey(text, position, n, mixed);
      if (first >= 0) {
        findFrom(first, n, text, position, found);
      }
    }
  }

  private void findFrom(int first, int keyLength, NormalText text, int position, Found found) {
    if (keyLength < KEY) {
      found.accept(first, position + keyLength);
      return;
    }
    int candidate = greatestUpTo(first, text, position);
    while (candidate >= first) {
      int length = length(candidate);
      if (matches(candidate, KEY, length, text, position)) {
        found.accept(candidate, position + length);
      }
      candidate = prefix[candidate];
    }
  }

  /** The last phrase, at or behind {@code first}, that is not greater than the text. */
  private int greatestUpTo(int first, NormalText text, int position) {
    int step = 1;
    int low = first;
    while (low + step < size() && compare(low + step, text, position) <= 0) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(size(), low + step);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (compare(middle, text, position) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return compare(low, text, position) <= 0 ? low : -1;
  }

  private int compare(int phrase, NormalText text, int position) {
    int length = length(phrase);
    for (int i = 0; i < length; i++) {
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
    int hash = 0;
    for (int i = 0; i < n; i++) {
      hash = hash * 31 + pool[start[phrase] + i];
      if (i + 1 == OPENING) {
        openings[mix(hash, OPENING) & openings.length - 1] |= (byte) (1 << n - OPENING);
      }
    }
    char c = pool[start[phrase]];
    if (n == 1) {
      singles[c >> 6] |= 1L << c;
    } else {
      pairs[pair(c, pool[start[phrase] + 1])] |= (byte) Math.min(LONGER, 1 << n);
    }
    int mixed = mix(hash, n);
    keys[(mixed & keys.length * Long.SIZE - 1) >> 6] |= 1L << mixed;
    int slot = mixed & mask;
    while (buckets[2 * slot] >= 0) {
      if (sameKey(buckets[2 * slot], phrase, n)) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    buckets[2 * slot] = phrase;
    buckets[2 * slot + 1] = mixed;
  }

  private boolean sameKey(int other, int phrase, int n) {
    return Math.min(KEY, length(other)) == n
        && Arrays.equals(
            pool, start[other], start[other] + n, pool, start[phrase], start[phrase] + n);
  }

  private int firstWithKey(NormalText text, int position, int n, int mixed) {
    for (int slot = mixed & mask; buckets[2 * slot] >= 0; slot = (slot + 1) & mask) {
      int phrase = buckets[2 * slot];
      if (buckets[2 * slot + 1] == mixed
          && Math.min(KEY, length(phrase)) == n
          && matches(phrase, 0, n, text, position)) {
        return phrase;
      }
    }
    return -1;
  }

  private boolean has(long[] filter, int hash) {
    return (filter[(hash & filter.length * Long.SIZE - 1) >> 6] & 1L << hash) != 0;
  }

  private static int pair(char first, char second) {
    return first * 263 + second & CHARACTERS - 1;
  }

  private static int mix(int hash, int n) {
    int mixed = (hash + n * 0x5bd1e995) * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
