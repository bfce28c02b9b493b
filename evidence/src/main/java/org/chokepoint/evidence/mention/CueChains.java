package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.evidence.taxonomy.CompiledCues;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.source.Span;

/** Follows the cues of a taxonomy through the words of their sets that a text holds. */
final class CueChains {

  private static final int MAX_HITS = 200_000;

  /**
   * Where the chains of each word set begin that opens them; one place more than there are sets.
   */
  private final int[] begin;

  /** The sets of all chains, those of a chain in a row. */
  private final int[] sets;

  /** How far behind the previous part each may begin, in the same places. */
  private final int[] gaps;

  /** Where the row of each chain begins; one place more than there are chains. */
  private final int[] row;

  /** The second set of each chain, or one that every text holds if it has no second. */
  private final int[] second;

  /** The number of the tag of each chain. */
  private final int[] tag;

  private final List<Tag> tags;

  /** The chains of these cues, by the word set that begins them. */
  CueChains(CompiledCues cues) {
    List<Tag> found = new ArrayList<>();
    List<CompiledCues.Chain> chains = cues.chains();
    int[] tagOf = new int[chains.size()];
    begin = new int[cues.sets() + 2];
    int parts = 0;
    String last = "";
    for (int i = 0; i < chains.size(); i++) {
      CompiledCues.Chain cue = chains.get(i);
      if (!cue.id().equals(last)) {
        found.add(new Tag.Cued(cue.kind(), cue.id()));
        last = cue.id();
      }
      tagOf[i] = found.size() - 1;
      begin[cue.sets()[0] + 2]++;
      parts += cue.sets().length;
    }
    tags = List.copyOf(found);
    sets = new int[parts];
    gaps = new int[parts];
    row = new int[chains.size() + 1];
    second = new int[chains.size()];
    tag = new int[chains.size()];
    place(chains, order(chains), tagOf, cues.sets());
  }

  /** The numbers of the chains in the order of their first sets. */
  private int[] order(List<CompiledCues.Chain> chains) {
    for (int s = 1; s < begin.length; s++) {
      begin[s] += begin[s - 1];
    }
    int[] order = new int[chains.size()];
    for (int i = 0; i < order.length; i++) {
      order[begin[chains.get(i).sets()[0] + 1]++] = i;
    }
    return order;
  }

  private void place(List<CompiledCues.Chain> chains, int[] order, int[] tagOf, int always) {
    int at = 0;
    for (int i = 0; i < order.length; i++) {
      CompiledCues.Chain cue = chains.get(order[i]);
      System.arraycopy(cue.sets(), 0, sets, at, cue.sets().length);
      System.arraycopy(cue.gaps(), 0, gaps, at, cue.sets().length);
      row[i] = at;
      at += cue.sets().length;
      second[i] = cue.sets().length > 1 ? cue.sets()[1] : always;
      tag[i] = tagOf[order[i]];
    }
    row[order.length] = at;
  }

  /** A pass over one text. */
  Progress start() {
    return new Progress();
  }

  /** What has been found of the chains in one text. */
  final class Progress {

    private int[] set = new int[512];
    private int[] start = new int[512];
    private int[] end = new int[512];
    private int count;

    /** The sets of which words were found, a bit for each: few of all that there are. */
    private final long[] held = new long[(begin.length >> 6) + 1];

    /** How many sets are held in front of those of each place of {@link #held}. */
    private final int[] heldBefore = new int[held.length];

    /** Where the hits of each held set begin, once they are in the order of their sets. */
    private int[] first = new int[0];

    private int[] stops = new int[0];

    /** A word of a set stands from {@code from} to before {@code to}; words come in order. */
    void hit(int wordSet, int from, int to) {
      if (count == MAX_HITS) {
        return;
      }
      if (count == set.length) {
        set = Arrays.copyOf(set, count * 2);
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
      }
      set[count] = wordSet;
      start[count] = from;
      end[count++] = to;
      held[wordSet >> 6] |= 1L << wordSet;
    }

    private boolean isHeld(int wordSet) {
      return (held[wordSet >> 6] & 1L << wordSet) != 0;
    }

    /** How many sets are held that have lower numbers. */
    private int rank(int wordSet) {
      long lower = held[wordSet >> 6] & (1L << wordSet) - 1;
      return heldBefore[wordSet >> 6] + Long.bitCount(lower);
    }

    /** Adds the completed chains. */
    void finish(NormalText text, List<Mention> found) {
      stops = stops(text);
      group();
      int always = begin.length - 2;
      held[always >> 6] |= 1L << always;
      Endings tightest = new Endings(Math.min(count, 512));
      int rank = 0;
      for (int i = 0; i < held.length; i++) {
        for (long rest = held[i]; rest != 0; rest &= rest - 1) {
          int opening = (i << 6) + Long.numberOfTrailingZeros(rest);
          if (opening < always) {
            followAll(opening, first[rank], first[rank + 1], tightest);
            rank++;
          }
        }
      }
      tightest.forEach(
          (key, from) -> {
            int last = (int) (key >>> 1 & 0x7FFF_FFFF);
            Span span = new Span(text.origin(from), text.origin(last - 1) + 1);
            found.add(new Mention(tags.get((int) (key >>> 32)), span));
          });
    }

    /** Follows the chains that a set opens, of which all sets were hit. */
    private void followAll(int opening, int from, int behind, Endings tightest) {
      for (int chain = begin[opening]; chain < begin[opening + 1]; chain++) {
        if (isHeld(second[chain]) && mayComplete(chain)) {
          follow(chain, from, behind, tightest);
        }
      }
    }

    /** Whether the word sets of a chain were hit behind the second, too. */
    private boolean mayComplete(int chain) {
      for (int part = row[chain] + 2; part < row[chain + 1]; part++) {
        if (!isHeld(sets[part])) {
          return false;
        }
      }
      return true;
    }

    private void follow(int chain, int from, int behind, Endings tightest) {
      int part = row[chain] + 1;
      if (part == row[chain + 1]) {
        for (int j = from; j < behind; j++) {
          tightest.put(key(chain, end[j], 0), start[j]);
        }
        return;
      }
      int rank = rank(sets[part]);
      int next = first[rank];
      int last = first[rank + 1];
      for (int j = from; j < behind; j++) {
        // Words that begin later seldom end earlier, so the search goes on where it has come to.
        while (next < last && start[next] < end[j]) {
          next++;
        }
        while (next > first[rank] && start[next - 1] >= end[j]) {
          next--;
        }
        int complete = complete(part, row[chain + 1], end[j], next, last);
        if (complete >= 0) {
          tightest.put(key(chain, complete, 1), start[j]);
        }
      }
    }

    /** Entry, end and whether the cue has parts: of cues that end together the tightest counts. */
    private long key(int chain, int last, int parts) {
      return (long) tag[chain] << 32 | (long) last << 1 | parts;
    }

    /** Puts the hits in the order of their sets, those of a set in the order of their places. */
    private void group() {
      int sets = 0;
      for (int i = 0; i < held.length; i++) {
        heldBefore[i] = sets;
        sets += Long.bitCount(held[i]);
      }
      // Counted two places on, so that placing the hits moves each count to where its set begins.
      int[] at = new int[sets + 2];
      for (int i = 0; i < count; i++) {
        set[i] = rank(set[i]);
        at[set[i] + 2]++;
      }
      for (int s = 1; s < at.length; s++) {
        at[s] += at[s - 1];
      }
      int[] starts = new int[count];
      int[] ends = new int[count];
      for (int i = 0; i < count; i++) {
        int place = at[set[i] + 1]++;
        starts[place] = start[i];
        ends[place] = end[i];
      }
      first = at;
      start = starts;
      end = ends;
    }

    /**
     * End of the chain whose part in front of {@code part} ends at {@code from} and whose row ends
     * before {@code behind}; -1 if it breaks off. The hits of the part that begin there or later
     * are those from {@code hit} to before {@code last}.
     */
    private int complete(int part, int behind, int from, int hit, int last) {
      int limit = from + 1 + gaps[part];
      if (hit == last || start[hit] > limit) {
        return -1;
      }
      limit = Math.min(limit, nextStop(from));
      for (int j = hit; j < last && start[j] <= limit; j++) {
        int complete = part + 1 == behind ? end[j] : complete(part + 1, behind, end[j]);
        if (complete >= 0) {
          return complete;
        }
      }
      return -1;
    }

    private int complete(int part, int behind, int from) {
      int rank = rank(sets[part]);
      int last = first[rank + 1];
      return complete(part, behind, from, firstFrom(first[rank], last, from), last);
    }

    private int firstFrom(int begin, int behind, int from) {
      int low = begin;
      int high = behind;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (start[middle] < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private int nextStop(int from) {
      int at = Arrays.binarySearch(stops, from);
      int index = at < 0 ? -at - 1 : at;
      return index < stops.length ? stops[index] : Integer.MAX_VALUE;
    }
  }

  /** Where sentences end: no chain goes beyond. */
  private static int[] stops(NormalText text) {
    int[] found = new int[64];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isTerminal(c)
          && (c != '.' || i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }
}
