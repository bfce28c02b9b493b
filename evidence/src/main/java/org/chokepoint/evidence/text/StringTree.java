package org.chokepoint.evidence.text;

import java.util.Collection;

/** The tree of some strings: one step for each character, whatever their number. Immutable. */
final class StringTree {

  /** The node from which every string begins. */
  static final int ROOT = 0;

  /** Where no string goes on. */
  static final int NONE = 0;

  /** Node and character of each step, placed by their hash. */
  private final int[] steps;

  /** The node that each step leads to; {@link #NONE} where there is no step. */
  private final int[] nodes;

  private int size = 1;

  /** The tree of strings, which have together less than {@code 1 << 15} characters. */
  StringTree(Collection<String> strings) {
    int characters = 1;
    for (String string : strings) {
      characters += string.length();
    }
    steps = new int[Integer.highestOneBit(characters) * 4];
    nodes = new int[steps.length];
    for (String string : strings) {
      add(string);
    }
  }

  private void add(String string) {
    int node = ROOT;
    for (int i = 0; i < string.length(); i++) {
      int slot = slot(node, string.charAt(i));
      if (nodes[slot] == NONE) {
        steps[slot] = node << Character.SIZE | string.charAt(i);
        nodes[slot] = size++;
      }
      node = nodes[slot];
    }
  }

  /** Number of nodes. */
  int size() {
    return size;
  }

  /** The node behind another for the next character; {@link #NONE} if no string goes on so. */
  int next(int node, char c) {
    return nodes[slot(node, c)];
  }

  /** The node at which a string of the tree ends. */
  int end(String string) {
    int node = ROOT;
    for (int i = 0; i < string.length(); i++) {
      node = next(node, string.charAt(i));
    }
    return node;
  }

  private int slot(int node, char c) {
    int step = node << Character.SIZE | c;
    int slot = step * 0x9E3779B9 >>> Character.SIZE & steps.length - 1;
    while (nodes[slot] != NONE && steps[slot] != step) {
      slot = slot + 1 & steps.length - 1;
    }
    return slot;
  }
}
