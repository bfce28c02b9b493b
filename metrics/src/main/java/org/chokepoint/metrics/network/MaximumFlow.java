package org.chokepoint.metrics.network;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Maximum flow by shortest augmenting paths in levels (Dinic 1970, Soviet Mathematics Doklady 11).
 * Every node is split in two, so that a node's capacity is that of the arc between its halves.
 * O(V²E).
 */
public final class MaximumFlow {
  private static final double EPSILON = 1e-12;
  private final FlowNetwork network;
  private final int[] head;
  private final int[] next;
  private final int[] to;
  private final double[] left;
  private final int[] level;
  private final int[] cursor;
  private int count;

  private MaximumFlow(FlowNetwork network) {
    this.network = network;
    int edges = 2 * (network.size() + network.arcs().size());
    this.head = new int[2 * network.size()];
    this.next = new int[edges];
    this.to = new int[edges];
    this.left = new double[edges];
    this.level = new int[head.length];
    this.cursor = new int[head.length];
    Arrays.fill(head, -1);
  }

  /** The maximum flow from source to sink; infinite if nothing limits some path. */
  public static double of(FlowNetwork network) {
    return without(network, Set.of());
  }

  /** The maximum flow when some nodes are removed. */
  public static double without(FlowNetwork network, Set<Integer> removed) {
    MaximumFlow flow = new MaximumFlow(network);
    flow.build(removed, network::capacity, FlowNetwork.Arc::capacity);
    return flow.run();
  }

  /**
   * The maximum flow when lanes are closed.
   *
   * @param closed whether the lane from the first to the second node is closed
   */
  public static double withoutLanes(FlowNetwork network, BiPredicate<Integer, Integer> closed) {
    MaximumFlow flow = new MaximumFlow(network);
    flow.build(
        Set.of(), network::capacity, arc -> closed.test(arc.from(), arc.to()) ? 0 : arc.capacity());
    return flow.run();
  }

  /**
   * The number of routes from source to sink of which no two share a node, by Menger's theorem: the
   * maximum flow with unit capacity on every node. Nodes and arcs without capacity carry no route.
   *
   * @param removed nodes that no route may use
   */
  public static int independentRoutes(FlowNetwork network, Set<Integer> removed) {
    MaximumFlow flow = new MaximumFlow(network);
    flow.build(
        removed, node -> unit(node, network.capacity(node)), arc -> arc.capacity() > 0 ? 1 : 0);
    return (int) Math.rint(flow.run());
  }

  /**
   * The number of independent routes when lanes are closed.
   *
   * @param closed whether the lane from the first to the second node is closed
   */
  public static int independentRoutes(FlowNetwork network, BiPredicate<Integer, Integer> closed) {
    MaximumFlow flow = new MaximumFlow(network);
    flow.build(
        Set.of(),
        node -> unit(node, network.capacity(node)),
        arc -> arc.capacity() > 0 && !closed.test(arc.from(), arc.to()) ? 1 : 0);
    return (int) Math.rint(flow.run());
  }

  /** The number of independent routes through the whole network. */
  public static int independentRoutes(FlowNetwork network) {
    return independentRoutes(network, Set.of());
  }

  private static double unit(int node, double capacity) {
    return node <= FlowNetwork.SINK ? Double.POSITIVE_INFINITY : capacity > 0 ? 1 : 0;
  }

  private void build(
      Set<Integer> removed,
      java.util.function.IntToDoubleFunction nodeCapacity,
      ToDoubleFunction<FlowNetwork.Arc> arcCapacity) {
    for (int node = 0; node < network.size(); node++) {
      edge(2 * node, 2 * node + 1, removed.contains(node) ? 0 : nodeCapacity.applyAsDouble(node));
    }
    for (FlowNetwork.Arc arc : network.arcs()) {
      edge(2 * arc.from() + 1, 2 * arc.to(), arcCapacity.applyAsDouble(arc));
    }
  }

  private void edge(int from, int into, double capacity) {
    half(from, into, capacity);
    half(into, from, 0);
  }

  private void half(int from, int into, double capacity) {
    to[count] = into;
    left[count] = capacity;
    next[count] = head[from];
    head[from] = count++;
  }

  private double run() {
    double flow = 0;
    int source = 2 * FlowNetwork.SOURCE;
    while (levels(source)) {
      System.arraycopy(head, 0, cursor, 0, head.length);
      double pushed = push(source, Double.POSITIVE_INFINITY);
      while (pushed > EPSILON) {
        flow += pushed;
        if (Double.isInfinite(flow)) {
          return flow;
        }
        pushed = push(source, Double.POSITIVE_INFINITY);
      }
    }
    return flow;
  }

  private boolean levels(int source) {
    Arrays.fill(level, -1);
    int[] queue = new int[head.length];
    int last = 0;
    queue[last++] = source;
    level[source] = 0;
    for (int first = 0; first < last; first++) {
      for (int e = head[queue[first]]; e >= 0; e = next[e]) {
        if (left[e] > EPSILON && level[to[e]] < 0) {
          level[to[e]] = level[queue[first]] + 1;
          queue[last++] = to[e];
        }
      }
    }
    return level[2 * FlowNetwork.SINK + 1] >= 0;
  }

  private double push(int node, double limit) {
    if (node == 2 * FlowNetwork.SINK + 1) {
      return limit;
    }
    for (; cursor[node] >= 0; cursor[node] = next[cursor[node]]) {
      int e = cursor[node];
      if (left[e] > EPSILON && level[to[e]] == level[node] + 1) {
        double pushed = push(to[e], Math.min(limit, left[e]));
        if (pushed > EPSILON) {
          left[e] -= pushed;
          left[e ^ 1] += pushed;
          return pushed;
        }
      }
    }
    return 0;
  }
}
