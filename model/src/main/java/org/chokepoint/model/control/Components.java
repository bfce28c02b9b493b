package org.chokepoint.model.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Strongly connected components of the part of a graph that one node reaches, holders before what
 * they hold (Tarjan 1972, without recursion, so that long chains do not exhaust the stack).
 */
final class Components {
  private final IntFunction<int[]> heirs;
  private final int[] index;
  private final int[] low;
  private final boolean[] onStack;
  private final int[] stack;
  private int stackSize;
  private int next;
  private final List<int[]> found = new ArrayList<>();

  private Components(int size, IntFunction<int[]> heirs) {
    this.heirs = heirs;
    this.index = new int[size];
    this.low = new int[size];
    this.onStack = new boolean[size];
    this.stack = new int[size];
    Arrays.fill(index, -1);
  }

  static List<int[]> reachedFrom(int root, int size, IntFunction<int[]> heirs) {
    Components components = new Components(size, heirs);
    components.visit(root);
    Collections.reverse(components.found);
    return components.found;
  }

  private record Frame(int node, int[] heirs, int[] at) {}

  private void visit(int root) {
    ArrayList<Frame> frames = new ArrayList<>();
    frames.add(enter(root));
    while (!frames.isEmpty()) {
      Frame frame = frames.get(frames.size() - 1);
      if (frame.at[0] < frame.heirs.length) {
        int heir = frame.heirs[frame.at[0]++];
        if (index[heir] < 0) {
          frames.add(enter(heir));
        } else if (onStack[heir]) {
          low[frame.node] = Math.min(low[frame.node], index[heir]);
        }
      } else {
        frames.remove(frames.size() - 1);
        leave(frame.node);
        if (!frames.isEmpty()) {
          int parent = frames.get(frames.size() - 1).node;
          low[parent] = Math.min(low[parent], low[frame.node]);
        }
      }
    }
  }

  private Frame enter(int node) {
    index[node] = next;
    low[node] = next++;
    stack[stackSize++] = node;
    onStack[node] = true;
    return new Frame(node, heirs.apply(node), new int[1]);
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    int top = stackSize;
    do {
      onStack[stack[--stackSize]] = false;
    } while (stack[stackSize] != node);
    found.add(Arrays.copyOfRange(stack, stackSize, top));
  }
}
