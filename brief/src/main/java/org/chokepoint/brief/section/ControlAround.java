package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.brief.chart.ControlDiagram;
import org.chokepoint.brief.chart.ControlDiagram.Edge;
import org.chokepoint.brief.chart.ControlDiagram.Node;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Commanded;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.control.LinkKind;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;

/** The part of the control graph around an actor: two levels above it, its facilities below. */
final class ControlAround {

  private static final int LEVELS_ABOVE = 2;
  private static final int MOST_HOLDERS = 4;
  private static final int MOST_FACILITIES = 6;

  private final SupplyPicture picture;
  private final ControlGraph graph;
  private final ActorProfile profile;
  private final Names names;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();

  ControlAround(SupplyPicture picture, ActorProfile profile) {
    this.picture = picture;
    this.graph = ControlGraph.of(picture);
    this.profile = profile;
    this.names = new Names(picture);
  }

  /** Who owns or directs the actor, firmest and largest first; the law of the place is left out. */
  List<ControlLink> directHolders() {
    return holders(profile.actor());
  }

  private List<ControlLink> holders(EntityId held) {
    return graph.holdersOf(held).stream()
        .filter(l -> l.kind() != LinkKind.JURISDICTION)
        .sorted(
            Comparator.comparing((ControlLink l) -> l.kind().strength())
                .thenComparing(l -> -l.equity().map(s -> s.value().fraction()).orElse(0.0)))
        .limit(MOST_HOLDERS)
        .toList();
  }

  /** The diagram; empty if nothing is known above or below the actor. */
  Optional<ChartBlock> chart() {
    above(profile.actor(), LEVELS_ABOVE, new LinkedHashSet<>());
    commanded().forEach(c -> path(c).forEach(this::link));
    if (edges.isEmpty()) {
      return Optional.empty();
    }
    String name = names.of(profile.actor());
    Line caption =
        Line.prose().words("Who owns and directs ").name(name).words(", and what it directs").end();
    return Optional.of(
        ControlDiagram.of(
            caption,
            "Ownership and direction of " + name,
            List.copyOf(nodes.values()),
            List.copyOf(edges.values())));
  }

  private void above(EntityId held, int levels, Set<EntityId> seen) {
    seen.add(held);
    List<ControlLink> links = levels == 0 ? List.of() : holders(held);
    List<ControlLink> upwards = new ArrayList<>();
    for (ControlLink link : links) {
      if (!seen.contains(link.holder())) {
        above(link.holder(), levels - 1, seen);
        upwards.add(link);
      }
    }
    node(held);
    upwards.forEach(this::link);
  }

  /** The facilities with the largest shares of any good. */
  private List<Commanded> commanded() {
    Map<String, Commanded> largest = new LinkedHashMap<>();
    for (Holding holding : profile.holdings()) {
      for (Commanded c : holding.facilities()) {
        largest.merge(
            c.facility().value(), c, (a, b) -> a.share().value() >= b.share().value() ? a : b);
      }
    }
    return largest.values().stream()
        .sorted(Comparator.comparing((Commanded c) -> -c.share().value()))
        .limit(MOST_FACILITIES)
        .toList();
  }

  /**
   * The links to a facility: by way of its operator if the actor directs that, which tells more
   * than that the actor stands behind it.
   */
  List<ControlLink> path(Commanded commanded) {
    Optional<Facility> facility = picture.findFacility(commanded.facility());
    if (facility.isEmpty() || facility.get().operator().equals(profile.actor())) {
      return commanded.command().path();
    }
    EntityId operator = facility.get().operator();
    Optional<ControlLink> operates =
        graph.holdersOf(facility.get().entity()).stream()
            .filter(l -> l.holder().equals(operator) && l.kind() != LinkKind.JURISDICTION)
            .findFirst();
    Optional<Command> down = graph.command(profile.actor(), operator);
    if (operates.isEmpty() || down.isEmpty()) {
      return commanded.command().path();
    }
    List<ControlLink> path = new ArrayList<>(down.get().path());
    path.add(operates.get());
    return path;
  }

  private void link(ControlLink link) {
    node(link.holder());
    node(link.held());
    Line how = Line.fact(new Sourced<>(link.kind().verb(), link.provenance()));
    Line share = link.equity().map(s -> Line.figure(Figure.share(s))).orElse(Line.EMPTY);
    edges.putIfAbsent(
        link.holder() + "\n" + link.held(),
        new Edge(link.holder().value(), link.held().value(), how, share, share.isEmpty()));
  }

  private void node(EntityId id) {
    nodes.computeIfAbsent(
        id.value(), i -> new Node(i, names.byId(i), kind(id), id.equals(profile.actor())));
  }

  private String kind(EntityId id) {
    return names
        .facility(id.value())
        .map(f -> f.stage().label())
        .or(() -> picture.findEntity(id).map(e -> e.kind().name().toLowerCase(Locale.ROOT)))
        .map(k -> k.replace('_', ' '))
        .orElse("");
  }

  /** How an actor is held, in words behind the holder's name. */
  static String passive(LinkKind kind) {
    return switch (kind) {
      case OWNS -> "shareholder";
      case CONTROLS -> "controlling holder";
      case OPERATES -> "operator";
      case STANDS_BEHIND -> "parent";
      case SUPERVISES -> "supervisor";
      case APPOINTS -> "appoints its leaders";
      case PARTY_COMMITTEE -> "leads its Party committee";
      case JURISDICTION -> "makes its law";
    };
  }
}
