package org.chokepoint.model.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.id.EntityId;
import org.jspecify.annotations.Nullable;

/** Links by their two ends, with nodes numbered in the order in which they were first met. */
final class LinkIndex {
  private static final int[] NONE = {};

  private final Map<EntityId, Integer> numbers = new HashMap<>();
  private final List<EntityId> nodes = new ArrayList<>();
  private final List<List<ControlLink>> from = new ArrayList<>();
  private final List<List<ControlLink>> to = new ArrayList<>();
  private final List<int[]> heldNodes = new ArrayList<>();
  private final List<int[]> holderNodes = new ArrayList<>();

  int node(EntityId id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, nodes.size());
    nodes.add(id);
    from.add(new ArrayList<>());
    to.add(new ArrayList<>());
    heldNodes.add(NONE);
    holderNodes.add(NONE);
    return nodes.size() - 1;
  }

  void add(ControlLink link) {
    int holder = node(link.holder());
    int held = node(link.held());
    append(heldNodes, holder, from.get(holder).size(), held);
    append(holderNodes, held, to.get(held).size(), holder);
    from.get(holder).add(link);
    to.get(held).add(link);
  }

  /** Ends are kept as numbers beside the links, because looking a name up costs most of a query. */
  private static void append(List<int[]> ends, int node, int count, int end) {
    int[] known = ends.get(node);
    if (count == known.length) {
      known = Arrays.copyOf(known, Math.max(2, 2 * count));
      ends.set(node, known);
    }
    known[count] = end;
  }

  /** What the i-th link from a node leads to. */
  int heldBy(int node, int i) {
    return heldNodes.get(node)[i];
  }

  /** Where the i-th link to a node comes from. */
  int holderOf(int node, int i) {
    return holderNodes.get(node)[i];
  }

  int size() {
    return nodes.size();
  }

  EntityId id(int node) {
    return nodes.get(node);
  }

  /** The number of a node, or -1 if no link or facility names it. */
  int find(EntityId id) {
    @Nullable Integer known = numbers.get(id);
    return known == null ? -1 : known;
  }

  List<ControlLink> from(int node) {
    return from.get(node);
  }

  List<ControlLink> to(int node) {
    return to.get(node);
  }

  int holder(ControlLink link) {
    return find(link.holder());
  }

  int held(ControlLink link) {
    return find(link.held());
  }
}
