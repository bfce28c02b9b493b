package org.chokepoint.simulation.solver;

import java.util.Arrays;

/**
 * A fill-reducing elimination order of a symmetric pattern: approximate minimum degree on the
 * quotient graph (Amestoy, Davis and Duff 1996), with element absorption and merging of
 * indistinguishable nodes. Ties are broken by the order of the lists, so the result is
 * deterministic.
 */
final class MinimumDegree {
  private final int n;
  private final int[][] near;
  private final int[] nearCount;
  private final int[][] elements;
  private final int[] elementCount;
  private final int[] weight;
  private final int[] degree;
  private final int[] mark;
  private final int[] outside;
  private final int[] head;
  private final int[] next;
  private final int[] previous;
  private final int[] mergedInto;
  private final int[] hash;
  private final boolean[] dead;
  private int stamp;
  private int outsideStamp;
  private int lowest;

  private MinimumDegree(int n, int[][] adjacency) {
    this.n = n;
    near = adjacency;
    nearCount = new int[n];
    elements = new int[n][];
    elementCount = new int[n];
    weight = new int[n];
    degree = new int[n];
    mark = new int[n];
    outside = new int[n];
    head = new int[n + 1];
    next = new int[n];
    previous = new int[n];
    mergedInto = new int[n];
    hash = new int[n];
    dead = new boolean[n];
    Arrays.fill(head, -1);
    Arrays.fill(mergedInto, -1);
    Arrays.fill(weight, 1);
    for (int i = 0; i < n; i++) {
      nearCount[i] = near[i].length;
      elements[i] = new int[4];
      degree[i] = nearCount[i];
      link(i);
    }
  }

  /**
   * Orders the nodes.
   *
   * @param adjacency for each node its neighbours, symmetric, without itself; consumed
   * @return the node eliminated first, second, ...
   */
  static int[] order(int[][] adjacency) {
    return new MinimumDegree(adjacency.length, adjacency).run();
  }

  private int[] run() {
    int[] pivots = new int[n];
    int pivotCount = 0;
    int eliminated = 0;
    while (eliminated < n) {
      while (head[lowest] < 0) {
        lowest++;
      }
      int pivot = head[lowest];
      unlink(pivot);
      eliminated += weight[pivot];
      pivots[pivotCount++] = pivot;
      eliminate(pivot, n - eliminated);
    }
    return expand(pivots, pivotCount);
  }

  private void eliminate(int pivot, int remaining) {
    int[] front = gather(pivot);
    int frontWeight = 0;
    for (int i : front) {
      frontWeight += weight[i];
      unlink(i);
    }
    near[pivot] = front;
    nearCount[pivot] = front.length;
    dead[pivot] = true;
    degree[pivot] = frontWeight;
    scanOutside(front);
    for (int i : front) {
      prune(i, pivot, frontWeight, remaining);
    }
    mergeIndistinguishable(front);
    int kept = 0;
    for (int i : front) {
      if (mergedInto[i] < 0) {
        front[kept++] = i;
        degree[i] = Math.max(0, Math.min(degree[i], remaining - weight[i]));
        link(i);
      }
    }
    nearCount[pivot] = kept;
  }

  /** The nodes that the pivot's elimination joins to each other; its elements are absorbed. */
  private int[] gather(int pivot) {
    stamp++;
    mark[pivot] = stamp;
    int[] front = new int[16];
    int count = 0;
    for (int k = -1; k < elementCount[pivot]; k++) {
      int source = k < 0 ? pivot : elements[pivot][k];
      if (k >= 0 && nearCount[source] < 0) {
        continue;
      }
      for (int q = 0; q < nearCount[source]; q++) {
        int i = near[source][q];
        if (mark[i] != stamp && mergedInto[i] < 0 && !dead[i]) {
          mark[i] = stamp;
          if (count == front.length) {
            front = Arrays.copyOf(front, count * 2);
          }
          front[count++] = i;
        }
      }
      if (k >= 0) {
        nearCount[source] = -1;
      }
    }
    return Arrays.copyOf(front, count);
  }

  /** For each element touching the front: the weight of its part outside the front. */
  private void scanOutside(int[] front) {
    if (outsideStamp > Integer.MAX_VALUE - 2 * n - 2) {
      Arrays.fill(outside, 0);
      outsideStamp = 0;
    }
    outsideStamp += n + 1;
    for (int i : front) {
      for (int k = 0; k < elementCount[i]; k++) {
        int e = elements[i][k];
        if (nearCount[e] < 0) {
          continue;
        }
        if (outside[e] < outsideStamp) {
          outside[e] = outsideStamp + degree[e];
        }
        outside[e] -= weight[i];
      }
    }
  }

  private void prune(int i, int pivot, int frontWeight, int remaining) {
    int external = frontWeight - weight[i];
    int code = pivot;
    int kept = 0;
    for (int k = 0; k < elementCount[i]; k++) {
      int e = elements[i][k];
      if (nearCount[e] >= 0 && outside[e] > outsideStamp) {
        external += outside[e] - outsideStamp;
        elements[i][kept++] = e;
        code += e;
      } else if (nearCount[e] >= 0) {
        nearCount[e] = -1;
      }
    }
    if (kept == elements[i].length) {
      elements[i] = Arrays.copyOf(elements[i], kept * 2);
    }
    elements[i][kept++] = pivot;
    elementCount[i] = kept;
    kept = 0;
    for (int k = 0; k < nearCount[i]; k++) {
      int j = near[i][k];
      if (mark[j] != stamp && mergedInto[j] < 0 && !dead[j]) {
        near[i][kept++] = j;
        external += weight[j];
        code += j;
      }
    }
    nearCount[i] = kept;
    degree[i] = Math.min(external, Math.min(remaining, degree[i] + frontWeight - weight[i]));
    hash[i] = code & 0x7fffffff;
  }

  private void mergeIndistinguishable(int[] front) {
    long[] byHash = new long[front.length];
    for (int k = 0; k < front.length; k++) {
      byHash[k] = ((long) hash[front[k]] << 32) | k;
    }
    Arrays.sort(byHash);
    for (int a = 0; a < byHash.length; a++) {
      int i = front[(int) byHash[a]];
      if (mergedInto[i] >= 0) {
        continue;
      }
      for (int b = a + 1; b < byHash.length && byHash[b] >>> 32 == byHash[a] >>> 32; b++) {
        int j = front[(int) byHash[b]];
        if (mergedInto[j] < 0 && sameLists(i, j)) {
          mergedInto[j] = i;
          degree[i] -= weight[j];
          weight[i] += weight[j];
          weight[j] = 0;
        }
      }
    }
  }

  private boolean sameLists(int i, int j) {
    if (elementCount[i] != elementCount[j] || nearCount[i] != nearCount[j]) {
      return false;
    }
    stamp++;
    for (int k = 0; k < elementCount[i]; k++) {
      mark[elements[i][k]] = stamp;
    }
    for (int k = 0; k < nearCount[i]; k++) {
      mark[near[i][k]] = stamp;
    }
    for (int k = 0; k < elementCount[j]; k++) {
      if (mark[elements[j][k]] != stamp) {
        return false;
      }
    }
    for (int k = 0; k < nearCount[j]; k++) {
      if (mark[near[j][k]] != stamp) {
        return false;
      }
    }
    return true;
  }

  private int[] expand(int[] pivots, int pivotCount) {
    int[] firstOf = new int[n];
    int[] nextOf = new int[n];
    Arrays.fill(firstOf, -1);
    for (int i = n - 1; i >= 0; i--) {
      if (mergedInto[i] >= 0) {
        int root = mergedInto[i];
        while (mergedInto[root] >= 0) {
          root = mergedInto[root];
        }
        nextOf[i] = firstOf[root];
        firstOf[root] = i;
      }
    }
    int[] order = new int[n];
    int at = 0;
    for (int k = 0; k < pivotCount; k++) {
      order[at++] = pivots[k];
      for (int i = firstOf[pivots[k]]; i >= 0; i = nextOf[i]) {
        order[at++] = i;
      }
    }
    return order;
  }

  private void link(int i) {
    int d = degree[i];
    previous[i] = -1;
    next[i] = head[d];
    if (head[d] >= 0) {
      previous[head[d]] = i;
    }
    head[d] = i;
    lowest = Math.min(lowest, d);
  }

  private void unlink(int i) {
    if (previous[i] >= 0) {
      next[previous[i]] = next[i];
    } else {
      head[degree[i]] = next[i];
    }
    if (next[i] >= 0) {
      previous[next[i]] = previous[i];
    }
  }
}
