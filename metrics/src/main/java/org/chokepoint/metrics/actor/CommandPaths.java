package org.chokepoint.metrics.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Share;

/**
 * What an actor can order, and by which steps.
 *
 * <p>Command runs down every edge of direction, down equity of more than half, from an operator to
 * its facilities, and from a state to all facilities on its territory. The path kept is one of the
 * fewest steps.
 */
public final class CommandPaths {
  private static final double MAJORITY = 0.5;
  private final EntityId actor;
  private final SupplyPicture picture;
  private final Map<EntityId, List<CommandStep>> toEntity;

  private CommandPaths(SupplyPicture picture, EntityId actor) {
    this.picture = picture;
    this.actor = actor;
    this.toEntity = search();
  }

  /** The paths of command that start from an actor. */
  public static CommandPaths of(SupplyPicture picture, EntityId actor) {
    return new CommandPaths(picture, actor);
  }

  private Map<EntityId, List<CommandStep>> search() {
    Map<EntityId, List<CommandStep>> paths = new LinkedHashMap<>();
    Deque<EntityId> queue = new ArrayDeque<>(List.of(actor));
    paths.put(actor, List.of());
    while (!queue.isEmpty()) {
      EntityId at = queue.remove();
      for (Interest edge : picture.interests()) {
        if (edge.holder().equals(at) && commands(edge) && !paths.containsKey(edge.held())) {
          paths.put(edge.held(), longer(paths.getOrDefault(at, List.of()), step(edge)));
          queue.add(edge.held());
        }
      }
    }
    return paths;
  }

  private static boolean commands(Interest edge) {
    boolean majority = edge.share().map(s -> s.value()).map(Share::fraction).orElse(0.0) > MAJORITY;
    return edge.kind().directs() || (edge.kind() == InterestKind.OWNS && majority);
  }

  private static CommandStep step(Interest edge) {
    return new CommandStep(
        edge.holder().value(),
        edge.held().value(),
        CommandStep.By.of(edge.kind()),
        edge.share().map(s -> s.value()),
        edge.provenance());
  }

  /** The steps from the actor down to a facility; empty if the actor does not command it. */
  public Optional<List<CommandStep>> to(Facility facility) {
    return over(facility.entity(), Optional.empty(), facility)
        .or(() -> over(facility.operator(), Optional.of(CommandStep.By.OPERATES), facility))
        .or(() -> over(facility.parent(), Optional.of(CommandStep.By.STANDS_BEHIND), facility))
        .or(() -> byTerritory(facility));
  }

  private Optional<List<CommandStep>> over(
      EntityId entity, Optional<CommandStep.By> last, Facility facility) {
    List<CommandStep> path = toEntity.get(entity);
    if (path == null) {
      return Optional.empty();
    }
    return Optional.of(
        last.map(by -> longer(path, step(entity.value(), facility, by))).orElse(path));
  }

  private Optional<List<CommandStep>> byTerritory(Facility facility) {
    boolean state =
        picture
            .findEntity(actor)
            .filter(e -> e.kind() == EntityKind.STATE)
            .map(Entity::place)
            .filter(facility.place()::equals)
            .isPresent();
    return state
        ? Optional.of(List.of(step(actor.value(), facility, CommandStep.By.JURISDICTION)))
        : Optional.empty();
  }

  private static CommandStep step(String from, Facility facility, CommandStep.By by) {
    return new CommandStep(
        from, facility.id().value(), by, Optional.empty(), facility.provenance());
  }

  private static List<CommandStep> longer(List<CommandStep> path, CommandStep step) {
    List<CommandStep> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
