package org.chokepoint.metrics.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.metrics.bounds.Range;

/**
 * A directed network from one source to one sink, with capacities on nodes and on arcs. Nodes are
 * numbered in the order in which they are added; 0 is the source and 1 the sink.
 */
public final class FlowNetwork {
  /** Number of the source. */
  public static final int SOURCE = 0;

  /** Number of the sink. */
  public static final int SINK = 1;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Double> capacities = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();

  /**
   * An arc.
   *
   * @param from number of the node it leaves
   * @param to number of the node it enters
   * @param capacity most that can flow, not negative; infinite if nothing limits it
   */
  record Arc(int from, int to, double capacity) {}

  /** A network of a source and a sink. */
  public FlowNetwork() {
    node("source", Double.POSITIVE_INFINITY);
    node("sink", Double.POSITIVE_INFINITY);
  }

  /**
   * Adds a node.
   *
   * @param name name, unique in the network
   * @param capacity most that can flow through it, not negative; infinite if nothing limits it
   * @return its number
   */
  public int node(String name, double capacity) {
    requireCapacity(capacity);
    if (numbers.putIfAbsent(name, names.size()) != null) {
      throw new IllegalArgumentException("node '" + name + "' stands twice");
    }
    names.add(name);
    capacities.add(capacity);
    return names.size() - 1;
  }

  /** Adds an arc between two nodes; see {@link Arc}. */
  public void arc(int from, int to, double capacity) {
    requireCapacity(capacity);
    if (Math.max(from, to) >= names.size() || Math.min(from, to) < 0) {
      throw new IllegalArgumentException("arc " + from + " to " + to + " has no such node");
    }
    arcs.add(new Arc(from, to, capacity));
  }

  private static void requireCapacity(double capacity) {
    if (capacity != Double.POSITIVE_INFINITY && !Range.NOT_NEGATIVE.contains(capacity)) {
      throw new IllegalArgumentException("capacity " + capacity + " is negative or no number");
    }
  }

  /** Number of nodes, source and sink among them. */
  public int size() {
    return names.size();
  }

  /** Name of a node. */
  public String name(int node) {
    return names.get(node);
  }

  /** Number of a node; -1 if there is none of that name. */
  public int find(String name) {
    return numbers.getOrDefault(name, -1);
  }

  double capacity(int node) {
    return capacities.get(node);
  }

  List<Arc> arcs() {
    return arcs;
  }
}
