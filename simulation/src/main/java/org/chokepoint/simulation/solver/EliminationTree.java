package org.chokepoint.simulation.solver;

import java.util.Arrays;

/** The elimination tree of a symmetric pattern in a given order, and its postorder (Liu 1990). */
final class EliminationTree {
  private EliminationTree() {}

  /** Parent of each eliminated position, or -1 at a root. */
  static int[] parents(int[][] adjacency, int[] order, int[] position) {
    int n = order.length;
    int[] parent = new int[n];
    int[] ancestor = new int[n];
    Arrays.fill(parent, -1);
    Arrays.fill(ancestor, -1);
    for (int j = 0; j < n; j++) {
      for (int neighbour : adjacency[order[j]]) {
        int i = position[neighbour];
        while (i >= 0 && i < j) {
          int above = ancestor[i];
          ancestor[i] = j;
          if (above < 0) {
            parent[i] = j;
          }
          i = above == j ? -1 : above;
        }
      }
    }
    return parent;
  }

  /** Positions in postorder: children before parents, each subtree contiguous. */
  static int[] postorder(int[] parent) {
    int n = parent.length;
    int[] head = new int[n];
    int[] next = new int[n];
    Arrays.fill(head, -1);
    for (int j = n - 1; j >= 0; j--) {
      if (parent[j] >= 0) {
        next[j] = head[parent[j]];
        head[parent[j]] = j;
      }
    }
    int[] post = new int[n];
    int[] stack = new int[n];
    int at = 0;
    for (int root = 0; root < n; root++) {
      if (parent[root] >= 0) {
        continue;
      }
      int depth = 0;
      stack[0] = root;
      while (depth >= 0) {
        int j = stack[depth];
        int child = head[j];
        if (child < 0) {
          post[at++] = j;
          depth--;
        } else {
          head[j] = next[child];
          stack[++depth] = child;
        }
      }
    }
    return post;
  }

  static int[] inverse(int[] order) {
    int[] position = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      position[order[k]] = k;
    }
    return position;
  }
}
