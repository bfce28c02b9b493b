package org.chokepoint.model.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Strongly connected components of the part of a graph that one node reaches, holders before what
 * they hold (Tarjan 1972, without recursion, so that long chains do not exhaust the stack).
 */
final class Components {
  private final IntFunction<int[]> heirs;
  private final Map<Integer, Frame> met = new HashMap<>();
  private final ArrayDeque<Frame> stack = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();

  private Components(IntFunction<int[]> heirs) {
    this.heirs = heirs;
  }

  static List<int[]> reachedFrom(int root, IntFunction<int[]> heirs) {
    Components components = new Components(heirs);
    components.visit(root);
    Collections.reverse(components.found);
    return components.found;
  }

  /** A node on its way through the search. */
  private static final class Frame {
    private final int node;
    private final int index;
    private final int[] heirs;
    private int low;
    private int next;
    private boolean onStack = true;

    Frame(int node, int index, int[] heirs) {
      this.node = node;
      this.index = index;
      this.low = index;
      this.heirs = heirs;
    }
  }

  private void visit(int root) {
    ArrayDeque<Frame> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      Frame frame = path.peek();
      if (frame.next < frame.heirs.length) {
        int heir = frame.heirs[frame.next++];
        Frame known = met.get(heir);
        if (known == null) {
          path.push(enter(heir));
        } else if (known.onStack) {
          frame.low = Math.min(frame.low, known.index);
        }
      } else {
        path.pop();
        leave(frame);
        Frame parent = path.peek();
        if (parent != null) {
          parent.low = Math.min(parent.low, frame.low);
        }
      }
    }
  }

  private Frame enter(int node) {
    Frame frame = new Frame(node, met.size(), heirs.apply(node));
    met.put(node, frame);
    stack.push(frame);
    return frame;
  }

  private void leave(Frame root) {
    if (root.low != root.index) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    Frame member;
    do {
      member = stack.pop();
      member.onStack = false;
      component.add(member.node);
    } while (member != root);
    Collections.reverse(component);
    found.add(component.stream().mapToInt(Integer::intValue).toArray());
  }
}
