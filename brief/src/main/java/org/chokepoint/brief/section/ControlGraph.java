package org.chokepoint.brief.section;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.chokepoint.metrics.actor.CommandStep;
import org.chokepoint.metrics.actor.Commanded;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/** The part of the control graph around an actor: two levels above it, its facilities below. */
final class ControlGraph {

  private static final int LEVELS_ABOVE = 2;
  private static final int MOST_HOLDERS = 4;
  private static final int MOST_FACILITIES = 6;

  private final SupplyPicture picture;
  private final ActorProfile profile;
  private final Names names;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();

  ControlGraph(SupplyPicture picture, ActorProfile profile) {
    this.picture = picture;
    this.profile = profile;
    this.names = new Names(picture);
  }

  /** Who owns or directs the actor in the month of the picture, strongest first. */
  List<Interest> directHolders() {
    return holders(profile.actor());
  }

  private List<Interest> holders(EntityId held) {
    return picture.interests().stream()
        .filter(i -> i.held().equals(held) && i.holdsIn(picture.asOf()))
        .sorted(Comparator.comparing(ControlGraph::strength).reversed())
        .limit(MOST_HOLDERS)
        .toList();
  }

  private static double strength(Interest interest) {
    double share = interest.share().map(s -> s.value().fraction()).orElse(0.0);
    return (interest.kind() == InterestKind.CONTROLS ? 2 : 0) + share;
  }

  /** The diagram; empty if nothing is known above or below the actor. */
  Optional<ChartBlock> chart() {
    above(profile.actor(), LEVELS_ABOVE, new LinkedHashSet<>());
    node(profile.actor().value());
    commanded().forEach(c -> c.path().forEach(this::step));
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
    if (levels == 0 || !seen.add(held)) {
      return;
    }
    for (Interest interest : holders(held)) {
      if (!seen.contains(interest.holder())) {
        above(interest.holder(), levels - 1, seen);
        node(interest.holder().value());
        edge(interest);
      }
    }
    node(held.value());
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

  private void edge(Interest interest) {
    Line share = interest.share().map(s -> Line.figure(Figure.share(s))).orElse(Line.EMPTY);
    add(
        interest.holder().value(),
        interest.held().value(),
        Line.fact(new Sourced<>(active(interest.kind()), interest.provenance())),
        share);
  }

  private void step(CommandStep step) {
    node(step.from());
    node(step.to());
    Line share =
        step.equity()
            .map(s -> Line.figure(Figure.share(new Sourced<Share>(s, step.provenance()))))
            .orElse(Line.EMPTY);
    add(
        step.from(),
        step.to(),
        Line.fact(new Sourced<>(words(step.by()), step.provenance())),
        share);
  }

  private void add(String from, String to, Line how, Line share) {
    edges.putIfAbsent(from + "\n" + to, new Edge(from, to, how, share, share.isEmpty()));
  }

  private void node(String id) {
    nodes.computeIfAbsent(
        id, i -> new Node(i, names.byId(i), kind(i), i.equals(profile.actor().value())));
  }

  private String kind(String id) {
    return names
        .facility(id)
        .map(f -> f.stage().label())
        .orElseGet(
            () ->
                picture.entities().stream()
                    .filter(e -> e.id().value().equals(id))
                    .findFirst()
                    .map(e -> kind(e.kind()))
                    .orElse(""));
  }

  private static String kind(EntityKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String active(InterestKind kind) {
    return words(CommandStep.By.valueOf(kind.name()));
  }

  private static String words(CommandStep.By by) {
    return switch (by) {
      case OWNS -> "owns";
      case CONTROLS -> "controls";
      case SUPERVISES -> "supervises";
      case APPOINTS -> "appoints the leaders of";
      case PARTY_COMMITTEE -> "decides beforehand, through the Party committee, in";
      case OPERATES -> "operates";
      case STANDS_BEHIND -> "stands behind the operator of";
      case JURISDICTION -> "has on its territory";
    };
  }

  /** How an actor is held, in words behind the holder's name. */
  static String passive(InterestKind kind) {
    return switch (kind) {
      case OWNS -> "shareholder";
      case CONTROLS -> "controlling holder";
      case SUPERVISES -> "supervisor";
      case APPOINTS -> "appoints its leaders";
      case PARTY_COMMITTEE -> "Party line, decides major matters beforehand";
    };
  }
}
