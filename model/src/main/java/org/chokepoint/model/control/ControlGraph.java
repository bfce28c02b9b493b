package org.chokepoint.model.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Ownership and direction between actors and facilities in one month. Built from the picture's
 * edges, the operator and parent of each facility, and the law of the place in which it lies.
 * Immutable; every answer is in a stable order.
 */
public final class ControlGraph {
  private static final Comparator<Command> FIRMEST_FIRST =
      Comparator.comparing(Command::strength)
          .thenComparing(command -> command.path().size())
          .thenComparing(Command::actor);

  private final LinkIndex links;
  private final EquityShares equity;

  private ControlGraph(LinkIndex links) {
    this.links = links;
    this.equity = new EquityShares(links);
  }

  /** The graph of a picture. */
  public static ControlGraph of(SupplyPicture picture) {
    LinkIndex links = new LinkIndex();
    picture.entities().forEach(entity -> links.node(entity.id()));
    picture.interests().forEach(interest -> links.add(link(interest)));
    Map<PlaceCode, EntityId> states = states(picture);
    for (Facility facility : picture.facilities()) {
      addFacility(links, facility, states);
    }
    return new ControlGraph(links);
  }

  /** The graph of bare links, for callers that have no picture. */
  public static ControlGraph ofLinks(List<ControlLink> all) {
    LinkIndex links = new LinkIndex();
    all.forEach(links::add);
    return new ControlGraph(links);
  }

  private static ControlLink link(Interest interest) {
    LinkKind kind =
        switch (interest.kind()) {
          case OWNS -> LinkKind.OWNS;
          case CONTROLS -> LinkKind.CONTROLS;
          case SUPERVISES -> LinkKind.SUPERVISES;
          case APPOINTS -> LinkKind.APPOINTS;
          case PARTY_COMMITTEE -> LinkKind.PARTY_COMMITTEE;
        };
    return new ControlLink(
        interest.holder(), interest.held(), kind, interest.share(), interest.provenance());
  }

  private static Map<PlaceCode, EntityId> states(SupplyPicture picture) {
    Map<PlaceCode, EntityId> states = new TreeMap<>();
    for (Entity entity : picture.entities()) {
      if (entity.kind() == EntityKind.STATE) {
        states.putIfAbsent(entity.place(), entity.id());
      }
    }
    return states;
  }

  private static void addFacility(
      LinkIndex links, Facility facility, Map<PlaceCode, EntityId> states) {
    links.add(link(facility.operator(), facility.entity(), LinkKind.OPERATES, facility));
    if (!facility.parent().equals(facility.operator())) {
      links.add(link(facility.parent(), facility.entity(), LinkKind.STANDS_BEHIND, facility));
    }
    EntityId state = states.get(facility.place());
    if (state != null) {
      links.add(link(state, facility.entity(), LinkKind.JURISDICTION, facility));
    }
  }

  private static ControlLink link(
      EntityId holder, EntityId held, LinkKind kind, Facility facility) {
    return new ControlLink(holder, held, kind, Optional.empty(), facility.provenance());
  }

  /** Links that end at a node, in picture order. */
  public List<ControlLink> holdersOf(EntityId held) {
    int node = links.find(held);
    return node < 0 ? List.of() : List.copyOf(links.to(node));
  }

  /** Links that start at a node, in picture order. */
  public List<ControlLink> holdingsOf(EntityId holder) {
    int node = links.find(holder);
    return node < 0 ? List.of() : List.copyOf(links.from(node));
  }

  /**
   * Effective equity shares of a holder, through chains and loops, in everything in which it has
   * one; keys in order. Only edges with a stated share count.
   *
   * @return fractions in (0, 1]
   * @throws org.chokepoint.model.failure.FailureException if holdings form a closed loop
   */
  public Map<EntityId, Double> effectiveShares(EntityId holder) {
    int node = links.find(holder);
    Map<EntityId, Double> shares = new TreeMap<>();
    if (node >= 0) {
      equity
          .of(node)
          .forEach(
              (held, fraction) -> {
                if (fraction > 0) {
                  shares.put(links.id(held), fraction);
                }
              });
    }
    return shares;
  }

  /** The effective equity share of a holder in one entity or facility, in [0, 1]. */
  public double effectiveShare(EntityId holder, EntityId held) {
    return effectiveShares(holder).getOrDefault(held, 0.0);
  }

  /**
   * Everyone with an effective equity share in an entity or facility, largest first. A pure
   * outsider's share and that of a firm in between count the same equity, so the shares do not add
   * up to one.
   */
  public Map<EntityId, Double> effectiveOwners(EntityId held) {
    int node = links.find(held);
    Map<EntityId, Double> owners = new TreeMap<>();
    if (node >= 0) {
      for (int holder : above(node)) {
        double share = equity.of(holder).getOrDefault(node, 0.0);
        if (share > 0) {
          owners.put(links.id(holder), share);
        }
      }
    }
    Map<EntityId, Double> largestFirst = new LinkedHashMap<>();
    owners.entrySet().stream()
        .sorted(Map.Entry.<EntityId, Double>comparingByValue().reversed())
        .forEach(e -> largestFirst.put(e.getKey(), e.getValue()));
    return largestFirst;
  }

  /** The fewest links of any kind that lead from one to the other; empty if none do. */
  public List<ControlLink> shortestPath(EntityId from, EntityId to) {
    int source = links.find(from);
    int goal = links.find(to);
    Map<Integer, ControlLink> step = new LinkedHashMap<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    if (source >= 0 && goal >= 0 && source != goal) {
      queue.add(source);
    }
    while (!queue.isEmpty() && !step.containsKey(goal)) {
      for (ControlLink link : links.from(queue.removeFirst())) {
        int held = links.held(link);
        if (held != source && step.putIfAbsent(held, link) == null) {
          queue.addLast(held);
        }
      }
    }
    LinkedList<ControlLink> path = new LinkedList<>();
    for (ControlLink link = step.get(goal); link != null; link = step.get(links.holder(link))) {
      path.addFirst(link);
    }
    return List.copyOf(path);
  }

  /** Everything an actor can direct, firmest and nearest first. */
  public List<Command> commands(EntityId actor) {
    int node = links.find(actor);
    return node < 0
        ? List.of()
        : new Reach(links, node)
            .all().stream()
                .sorted(
                    Comparator.comparing(Command::strength)
                        .thenComparing(c -> c.path().size())
                        .thenComparing(Command::target))
                .toList();
  }

  /** The proof that an actor can direct a target, if it can. */
  public Optional<Command> command(EntityId actor, EntityId target) {
    int from = links.find(actor);
    int to = links.find(target);
    return from < 0 || to < 0
        ? Optional.empty()
        : Optional.ofNullable(new Reach(links, from, to, n -> true).over(to));
  }

  /** Everyone who can order a facility to cut, each with its proof, firmest and nearest first. */
  public List<Command> whoCanOrderCut(Facility facility) {
    return whoDirects(facility.entity());
  }

  /** Everyone who can direct an entity or facility, firmest and nearest first. */
  public List<Command> whoDirects(EntityId target) {
    int node = links.find(target);
    if (node < 0) {
      return List.of();
    }
    List<Command> commands = new ArrayList<>();
    Set<Integer> above = above(node);
    for (int holder : above(node, true)) {
      Command command =
          new Reach(links, holder, node, n -> n == node || above.contains(n)).over(node);
      if (command != null) {
        commands.add(command);
      }
    }
    commands.sort(FIRMEST_FIRST);
    return List.copyOf(commands);
  }

  private Set<Integer> above(int node) {
    return above(node, false);
  }

  /**
   * Everyone above a node.
   *
   * @param directing only along links that an order can pass: that direct, or whose target a
   *     majority can come up for
   */
  private Set<Integer> above(int node, boolean directing) {
    Set<Integer> above = new LinkedHashSet<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(node));
    while (!queue.isEmpty()) {
      int held = queue.removeFirst();
      List<ControlLink> in = links.to(held);
      boolean all = !directing || known(in) > Reach.MAJORITY;
      for (int i = 0; i < in.size(); i++) {
        int holder = links.holderOf(held, i);
        boolean passes = all || in.get(i).kind() != LinkKind.OWNS;
        if (holder != node && passes && above.add(holder)) {
          queue.addLast(holder);
        }
      }
    }
    return above;
  }

  private static double known(List<ControlLink> in) {
    double sum = 0;
    for (ControlLink link : in) {
      sum += link.fraction();
    }
    return sum;
  }

  /**
   * Those who direct an entity or facility at least as firmly as stated and whom nobody directs so
   * in turn. In a loop of mutual control, all of its members.
   */
  public List<Command> ultimateControllers(EntityId target, ControlStrength weakest) {
    List<Command> over = new ArrayList<>(whoDirects(target));
    over.removeIf(command -> command.strength().compareTo(weakest) > 0);
    List<Command> ultimate = new ArrayList<>();
    for (Command candidate : over) {
      boolean topped =
          over.stream()
              .anyMatch(
                  other ->
                      directs(other.actor(), candidate.actor(), weakest)
                          && !directs(candidate.actor(), other.actor(), weakest));
      if (!topped) {
        ultimate.add(candidate);
      }
    }
    return ultimate;
  }

  private boolean directs(EntityId actor, EntityId target, ControlStrength weakest) {
    return !actor.equals(target)
        && command(actor, target).filter(c -> c.strength().compareTo(weakest) <= 0).isPresent();
  }

  /** Entities in which the stated direct shares add to more than one, in order, with the sum. */
  public Map<EntityId, Double> overheld() {
    Map<EntityId, Double> over = new TreeMap<>();
    for (int node = 0; node < links.size(); node++) {
      double sum = links.to(node).stream().mapToDouble(ControlLink::fraction).sum();
      if (sum > 1 + 1e-9) {
        over.put(links.id(node), sum);
      }
    }
    return over;
  }
}
