package org.chokepoint.model.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.chokepoint.model.id.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * What one actor can direct. A node falls to the actor if a directing link leads to it from a node
 * that has fallen, or if the actor and all nodes it decides hold more than half of its equity
 * together (consolidated majority: Chapelle and Szafarz, Physica A 355, 2005, 509-529). Firm links
 * are exhausted before weaker ones are followed, so each proof is the shortest of the firmest.
 */
final class Reach {
  static final double MAJORITY = 0.5;
  private static final int NO_GOAL = -1;

  private final LinkIndex links;
  private final int actor;
  private final IntPredicate part;
  private final int goal;
  private final Map<Integer, ControlLink> step = new LinkedHashMap<>();
  private final Map<Integer, ControlStrength> strength = new LinkedHashMap<>();
  private final Map<Integer, Double> votes = new LinkedHashMap<>();

  Reach(LinkIndex links, int actor) {
    this(links, actor, NO_GOAL, node -> true);
  }

  /**
   * The reach towards a node, within a part of the graph. A part that holds every holder of its
   * nodes gives the same answers about them as the whole. Nothing that falls after the goal changes
   * the command over it, so the search ends there.
   */
  Reach(LinkIndex links, int actor, int goal, IntPredicate part) {
    this.links = links;
    this.actor = actor;
    this.goal = goal;
    this.part = part;
    strength.put(actor, ControlStrength.DECISIVE);
    for (ControlStrength level : ControlStrength.values()) {
      if (!strength.containsKey(goal)) {
        expand(level);
      }
    }
  }

  private void expand(ControlStrength level) {
    ArrayDeque<Integer> queue = new ArrayDeque<>(strength.keySet());
    while (!queue.isEmpty()) {
      int node = queue.removeFirst();
      List<ControlLink> out = links.from(node);
      for (int i = 0; i < out.size(); i++) {
        ControlLink link = out.get(i);
        int held = links.heldBy(node, i);
        if (!strength.containsKey(held) && part.test(held) && carries(link, held, level)) {
          ControlStrength soFar = strength.getOrDefault(node, level);
          strength.put(held, soFar.weakerOf(link.kind().strength()));
          step.put(held, link);
          if (held == goal) {
            return;
          }
          queue.addLast(held);
        }
      }
    }
  }

  private boolean carries(ControlLink link, int held, ControlStrength level) {
    if (link.kind().strength().ordinal() > level.ordinal()) {
      return false;
    }
    return link.kind() != LinkKind.OWNS || majority(held);
  }

  private boolean majority(int held) {
    double sum = 0;
    List<ControlLink> in = links.to(held);
    for (int i = 0; i < in.size(); i++) {
      if (strength.containsKey(links.holderOf(held, i))) {
        sum += in.get(i).fraction();
      }
    }
    votes.put(held, Math.min(sum, 1));
    return sum > MAJORITY;
  }

  /** The command over a node, or null if the actor cannot direct it. */
  @Nullable Command over(int node) {
    ControlStrength firmness = strength.get(node);
    if (node == actor || firmness == null) {
      return null;
    }
    List<ControlLink> path = new ArrayList<>();
    int at = node;
    while (at != actor) {
      ControlLink link = step.get(at);
      if (link == null) {
        return null;
      }
      path.add(link);
      at = links.holder(link);
    }
    Collections.reverse(path);
    double held = votes.getOrDefault(node, path.get(path.size() - 1).fraction());
    EntityId target = links.id(node);
    return new Command(links.id(actor), target, firmness, path, held);
  }

  /** Every command, in the order in which the nodes fell. */
  List<Command> all() {
    List<Command> commands = new ArrayList<>();
    for (int node : step.keySet()) {
      Command command = over(node);
      if (command != null) {
        commands.add(command);
      }
    }
    return commands;
  }
}
