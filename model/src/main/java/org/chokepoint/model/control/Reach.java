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

  private final LinkIndex links;
  private final int actor;
  private final IntPredicate part;
  private final Map<Integer, ControlLink> step = new LinkedHashMap<>();
  private final Map<Integer, ControlStrength> strength = new LinkedHashMap<>();
  private final Map<Integer, Double> votes = new LinkedHashMap<>();

  Reach(LinkIndex links, int actor) {
    this(links, actor, node -> true);
  }

  /**
   * The reach within a part of the graph. A part that holds every holder of its nodes gives the
   * same answers about them as the whole.
   */
  Reach(LinkIndex links, int actor, IntPredicate part) {
    this.links = links;
    this.actor = actor;
    this.part = part;
    strength.put(actor, ControlStrength.DECISIVE);
    for (ControlStrength level : ControlStrength.values()) {
      expand(level);
    }
  }

  private void expand(ControlStrength level) {
    ArrayDeque<Integer> queue = new ArrayDeque<>(strength.keySet());
    while (!queue.isEmpty()) {
      int node = queue.removeFirst();
      for (ControlLink link : links.from(node)) {
        int held = links.held(link);
        if (!strength.containsKey(held) && part.test(held) && carries(link, held, level)) {
          ControlStrength soFar = strength.getOrDefault(node, level);
          strength.put(held, soFar.weakerOf(link.kind().strength()));
          step.put(held, link);
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
    for (ControlLink link : links.to(held)) {
      if (strength.containsKey(links.holder(link))) {
        sum += link.fraction();
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
