package org.chokepoint.evidence.text;

import java.util.List;

/**
 * Several sets of fixed strings, all of which are looked for in one pass over a text. Immutable.
 */
public final class LiteralSets {

  private final List<Literals> sets;
  private final Openings openings;
  private final StringTree tree;

  /** For each node of the tree, a bit for each set of which a string ends there in some case. */
  private final long[] ends;

  /** A bit for each set whose strings are looked for in any case. */
  private final long ignoreCase;

  /** These sets, no more than 64. */
  public LiteralSets(List<Literals> sets) {
    this.sets = List.copyOf(sets);
    List<String> strings =
        sets.stream().flatMap(s -> s.strings().stream()).map(Literals::folded).toList();
    this.openings = new Openings(strings, true);
    this.tree = new StringTree(strings);
    this.ends = new long[tree.size()];
    long anyCase = 0;
    for (int i = 0; i < sets.size(); i++) {
      for (String string : sets.get(i).strings()) {
        ends[tree.end(Literals.folded(string))] |= 1L << i;
      }
      anyCase |= sets.get(i).ignoresCase() ? 1L << i : 0;
    }
    this.ignoreCase = anyCase;
  }

  /** A bit for each set, from the lowest on, of which a string stands within a range of a text. */
  public long in(String text, int from, int to) {
    long found = 0;
    for (int i = from; i < to; i++) {
      if (openings.mayStand(text, i, to)) {
        found |= at(text, i, to, found);
      }
    }
    return found;
  }

  /** Those of the sets not yet found of which a string stands at a place. */
  private long at(String text, int at, int to, long known) {
    long found = 0;
    int node = StringTree.ROOT;
    for (int i = at; i < to; i++) {
      node = tree.next(node, Literals.folded(text.charAt(i)));
      if (node == StringTree.NONE) {
        break;
      }
      found |= ends[node];
    }
    found &= ~known;
    for (long rest = found & ~ignoreCase; rest != 0; rest &= rest - 1) {
      if (!sets.get(Long.numberOfTrailingZeros(rest)).standsIn(text, at, to)) {
        found &= ~Long.lowestOneBit(rest);
      }
    }
    return found;
  }
}
