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

  private final Chain[][] beginning;
  private final List<Tag> tags;

  /** A cue with the number of its tag. */
  private record Chain(int tag, CompiledCues.Chain cue) {

    int[] sets() {
      return cue.sets();
    }

    int[] gaps() {
      return cue.gaps();
    }
  }

  /** The chains of these cues, by the word set that begins them. */
  CueChains(CompiledCues cues) {
    int[] count = new int[cues.sets()];
    for (CompiledCues.Chain cue : cues.chains()) {
      count[cue.sets()[0]]++;
    }
    beginning = new Chain[cues.sets()][];
    for (int set = 0; set < count.length; set++) {
      beginning[set] = new Chain[count[set]];
    }
    List<Tag> found = new ArrayList<>();
    String last = "";
    for (CompiledCues.Chain cue : cues.chains()) {
      if (!cue.id().equals(last)) {
        found.add(new Tag.Cued(cue.kind(), cue.id()));
        last = cue.id();
      }
      Chain[] chains = beginning[cue.sets()[0]];
      chains[chains.length - count[cue.sets()[0]]--] = new Chain(found.size() - 1, cue);
    }
    tags = List.copyOf(found);
  }

  /** A pass over one text. */
  Progress start() {
    return new Progress();
  }

  /** What has been found of the chains in one text. */
  final class Progress {

    private int[] set = new int[256];
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int count;

    /** Where the hits of each set begin, once they are in the order of their sets. */
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
    }

    /** Adds the completed chains. */
    void finish(NormalText text, List<Mention> found) {
      stops = stops(text);
      group();
      Endings tightest = new Endings(count);
      for (int s = 0; s + 1 < first.length; s++) {
        if (first[s] < first[s + 1]) {
          for (Chain chain : beginning[s]) {
            if (mayComplete(chain)) {
              follow(chain, first[s], first[s + 1], tightest);
            }
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

    /** Whether every word set of a chain was hit at all. */
    private boolean mayComplete(Chain chain) {
      for (int s : chain.sets()) {
        if (first[s] == first[s + 1]) {
          return false;
        }
      }
      return true;
    }

    private void follow(Chain chain, int from, int behind, Endings tightest) {
      if (chain.sets().length == 1) {
        for (int j = from; j < behind; j++) {
          tightest.put(key(chain, end[j]), start[j]);
        }
        return;
      }
      int next = first[chain.sets()[1]];
      int last = first[chain.sets()[1] + 1];
      int reach = 1 + chain.gaps()[1];
      for (int j = from; j < behind; j++) {
        int stop = end[j];
        while (next < last && start[next] < stop) {
          next++;
        }
        while (next > first[chain.sets()[1]] && start[next - 1] >= stop) {
          next--;
        }
        if (next < last && start[next] <= stop + reach) {
          int complete = complete(chain, 1, stop);
          if (complete >= 0) {
            tightest.put(key(chain, complete), start[j]);
          }
        }
      }
    }

    /** Entry, end and whether the cue has parts: of cues that end together the tightest counts. */
    private long key(Chain chain, int last) {
      return (long) chain.tag() << 32 | (long) last << 1 | (chain.sets().length > 1 ? 1 : 0);
    }

    private void group() {
      first = new int[beginning.length + 1];
      for (int i = 0; i < count; i++) {
        first[set[i] + 1]++;
      }
      for (int s = 1; s < first.length; s++) {
        first[s] += first[s - 1];
      }
      int[] next = Arrays.copyOf(first, first.length);
      int[] starts = new int[count];
      int[] ends = new int[count];
      for (int i = 0; i < count; i++) {
        int place = next[set[i]]++;
        starts[place] = start[i];
        ends[place] = end[i];
      }
      start = starts;
      end = ends;
    }

    /**
     * End of the chain whose part before {@code part} ends at {@code from}; -1 if it breaks off.
     */
    private int complete(Chain chain, int part, int from) {
      if (part == chain.sets().length) {
        return from;
      }
      int wanted = chain.sets()[part];
      int behind = first[wanted + 1];
      if (first[wanted] == behind) {
        return -1;
      }
      int limit = Math.min(from + 1 + chain.gaps()[part], nextStop(from));
      for (int j = firstFrom(first[wanted], behind, from); j < behind; j++) {
        if (start[j] > limit) {
          break;
        }
        int last = complete(chain, part + 1, end[j]);
        if (last >= 0) {
          return last;
        }
      }
      return -1;
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
      boolean stop =
          c == '.' ? i + 1 < text.length() && text.charAt(i + 1) == ' ' : Characters.isTerminal(c);
      if (stop) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }
}
