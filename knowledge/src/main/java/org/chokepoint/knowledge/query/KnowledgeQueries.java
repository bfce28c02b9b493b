package org.chokepoint.knowledge.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.name.NameContext;
import org.chokepoint.knowledge.name.NameResolver;
import org.chokepoint.knowledge.name.Resolution;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Lexicon;

/**
 * Questions about one supply picture. Names may be English or Chinese names, aliases, tickers or
 * ids; a name that resolves to nothing is a {@link FailureException} that lists the nearest names.
 */
public final class KnowledgeQueries {
  private static final int SUGGESTIONS = 5;

  private final SupplyPicture picture;
  private final ControlGraph graph;
  private final NameResolver resolver;

  /** Questions about a picture, with the names of a lexicon. */
  public KnowledgeQueries(SupplyPicture picture, Lexicon lexicon) {
    this.picture = picture;
    this.graph = ControlGraph.of(picture);
    this.resolver = new NameResolver(lexicon, picture);
  }

  /** Who or what a name may stand for, best first. */
  public List<Profile> who(String name, NameContext context, int limit) {
    return resolver.resolve(name, context, limit).stream().map(this::profile).toList();
  }

  private Profile profile(Resolution resolution) {
    Optional<EntityId> node = node(resolution);
    Optional<Facility> facility =
        resolution.kind() == Lexicon.Kind.FACILITY
            ? picture.findFacility(new FacilityId(resolution.id()))
            : Optional.empty();
    return new Profile(
        resolution,
        facility.isPresent() ? Optional.empty() : node.flatMap(picture::findEntity),
        facility,
        resolution.kind() == Lexicon.Kind.PLACE
            ? picture.findPlace(new PlaceCode(resolution.id()))
            : Optional.empty(),
        resolution.kind() == Lexicon.Kind.MATERIAL
            ? picture.findMaterial(new MaterialId(resolution.id()))
            : Optional.empty(),
        node.map(graph::holdersOf).orElse(List.of()),
        node.map(graph::holdingsOf).orElse(List.of()),
        node.map(this::directedFacilities).orElse(List.of()));
  }

  private Optional<EntityId> node(Resolution resolution) {
    return switch (resolution.kind()) {
      case ENTITY -> Optional.of(new EntityId(resolution.id()));
      case FACILITY -> picture.findFacility(new FacilityId(resolution.id())).map(Facility::entity);
      case PERSON ->
          picture.entities().stream()
              .filter(entity -> entity.name().equals(resolution.id()))
              .map(Entity::id)
              .findFirst();
      case PLACE, MATERIAL -> Optional.empty();
    };
  }

  private List<Command> directedFacilities(EntityId actor) {
    Set<EntityId> sites =
        picture.facilities().stream().map(Facility::entity).collect(Collectors.toSet());
    return graph.commands(actor).stream().filter(c -> sites.contains(c.target())).toList();
  }

  /** Who owns and who directs what a name stands for. */
  public Owners owners(String name) {
    EntityId subject = actor(name);
    return new Owners(
        subject,
        nameOf(subject),
        graph.holdersOf(subject),
        graph.effectiveOwners(subject).entrySet().stream()
            .map(e -> new Owners.EffectiveShare(e.getKey(), nameOf(e.getKey()), e.getValue()))
            .toList(),
        graph.ultimateControllers(subject, ControlStrength.DECISIVE),
        graph.whoDirects(subject));
  }

  /** Facilities that a filter admits, in the order of the data, with their ultimate controllers. */
  public List<FacilityLine> facilities(FacilityFilter filter) {
    Set<EntityId> directed =
        filter
            .directedBy()
            .map(
                actor ->
                    graph.commands(actor).stream().map(Command::target).collect(Collectors.toSet()))
            .orElse(Set.of());
    return picture.facilities().stream()
        .filter(filter::admits)
        .filter(f -> filter.directedBy().isEmpty() || directed.contains(f.entity()))
        .map(this::line)
        .toList();
  }

  private FacilityLine line(Facility facility) {
    return new FacilityLine(
        facility,
        nameOf(facility.operator()),
        nameOf(facility.parent()),
        graph.ultimateControllers(facility.entity(), ControlStrength.DECISIVE));
  }

  /** Everyone who can order a facility to cut, with proof, firmest first. */
  public List<Command> whoCanOrderCut(String facility) {
    return graph.whoDirects(actor(facility));
  }

  /** Stated shares of the world, newest first, then largest. */
  public List<StageShare> shares(ShareFilter filter) {
    return picture.stageShares().stream()
        .filter(filter::admits)
        .sorted(
            Comparator.comparingInt((StageShare s) -> -s.year())
                .thenComparing(StageShare::stage)
                .thenComparing(StageShare::material)
                .thenComparing(s -> s.share().value(), Comparator.reverseOrder())
                .thenComparing(StageShare::place))
        .toList();
  }

  /**
   * How one is tied to the other: the firmest chain of command, or the fewest links of any kind if
   * there is no command; empty if nothing ties them.
   */
  public Optional<Proof> path(String from, String to) {
    EntityId source = actor(from);
    EntityId goal = actor(to);
    Optional<Command> command = graph.command(source, goal);
    List<ControlLink> links =
        command.map(Command::path).orElseGet(() -> graph.shortestPath(source, goal));
    if (links.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(List.of(nameOf(source)));
    links.forEach(link -> names.add(nameOf(link.held())));
    return Optional.of(
        new Proof(source, goal, picture.asOf(), command.map(Command::strength), links, names));
  }

  /** A path of control in words: who does what to whom, link after link. */
  public String inWords(List<ControlLink> links) {
    return links.stream()
        .map(l -> nameOf(l.holder()) + " " + l.kind().verb() + " " + nameOf(l.held()))
        .collect(Collectors.joining("; "));
  }

  /** The English name of an actor or of the facility behind a node. */
  public String nameOf(EntityId id) {
    return picture
        .findEntity(id)
        .map(Entity::name)
        .or(() -> picture.findFacility(new FacilityId(id.value())).map(Facility::name))
        .orElse(id.value());
  }

  /**
   * The actor or facility that a name or id stands for.
   *
   * @throws FailureException with the nearest names if there is none
   */
  public EntityId actor(String name) {
    String asId = name.strip().toLowerCase(Locale.ROOT);
    if (asId.matches("[a-z0-9]+(?:[-_.][a-z0-9]+)*")) {
      EntityId id = new EntityId(asId);
      boolean site = picture.findFacility(new FacilityId(asId)).isPresent();
      if (site || picture.findEntity(id).isPresent()) {
        return id;
      }
    }
    List<Resolution> found = resolver.resolve(name, NameContext.NONE, SUGGESTIONS);
    return found.stream()
        .filter(r -> r.kind() == Lexicon.Kind.ENTITY || r.kind() == Lexicon.Kind.FACILITY)
        .flatMap(r -> node(r).stream())
        .findFirst()
        .or(() -> found.stream().flatMap(r -> node(r).stream()).findFirst())
        .orElseThrow(() -> unknown(name, found));
  }

  private static FailureException unknown(String name, List<Resolution> found) {
    String nearest =
        found.isEmpty()
            ? "try its English or Chinese name"
            : "nearest: " + found.stream().map(Resolution::canonical).distinct().toList();
    return new FailureException(
        FailureReason.UNKNOWN_NAME, "'" + name + "'", "is no known actor or facility; " + nearest);
  }
}
