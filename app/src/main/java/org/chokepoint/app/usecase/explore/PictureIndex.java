package org.chokepoint.app.usecase.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.control.ControlStrength;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.picture.SupplyPicture;

/** The supply picture of one month with what pages ask of it again and again. Immutable. */
public final class PictureIndex {

  private final SupplyPicture picture;
  private final ControlGraph graph;
  private final SupplyTables tables;
  private final Map<FacilityId, Command> controllers = new TreeMap<>();

  private PictureIndex(SupplyPicture picture) {
    this.picture = picture;
    this.graph = ControlGraph.of(picture);
    this.tables = SupplyTables.of(picture);
    for (Facility facility : picture.facilities()) {
      topOf(facility).ifPresent(command -> controllers.put(facility.id(), command));
    }
  }

  /** The picture of the month the reference data stands for. */
  public static PictureIndex of(ReferenceKnowledge knowledge) {
    return new PictureIndex(knowledge.pictureAsOf(knowledge.dataMonth()));
  }

  // States make the law everywhere; that says where a plant stands, not who can order it.
  private Optional<Command> topOf(Facility facility) {
    List<Command> top =
        graph.ultimateControllers(facility.entity(), ControlStrength.DIRECTED).stream()
            .filter(c -> !isParty(c.actor()))
            .toList();
    return top.stream()
        .filter(c -> isState(c.actor()))
        .findFirst()
        .or(() -> top.stream().findFirst());
  }

  private boolean isState(EntityId id) {
    return picture.findEntity(id).map(Entity::kind).filter(this::isState).isPresent();
  }

  private boolean isState(EntityKind kind) {
    return kind == EntityKind.STATE || kind == EntityKind.STATE_ORGAN;
  }

  private boolean isParty(EntityId id) {
    return picture
        .findEntity(id)
        .map(Entity::kind)
        .filter(EntityKind.PARTY_ORGAN::equals)
        .isPresent();
  }

  /** The picture. */
  public SupplyPicture picture() {
    return picture;
  }

  /** Who controls whom. */
  public ControlGraph graph() {
    return graph;
  }

  /** Who supplies what. */
  public SupplyTables tables() {
    return tables;
  }

  /** Who can in the end order a facility by ownership or direction, with the proof. */
  public Optional<Command> controllerOf(Facility facility) {
    return Optional.ofNullable(controllers.get(facility.id()));
  }

  /** An entity or facility of the graph as something with a dossier. */
  public NameView nameOf(EntityId id) {
    Optional<Entity> entity = picture.findEntity(id);
    if (entity.isPresent()) {
      return Names.of(entity.get());
    }
    return picture.facilities().stream()
        .filter(f -> f.entity().equals(id))
        .findFirst()
        .map(Names::of)
        .orElse(new NameView("entity", id.value(), id.value(), Optional.empty(), ""));
  }
}
