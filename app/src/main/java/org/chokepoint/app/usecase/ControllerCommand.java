package org.chokepoint.app.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.control.ControlGraph;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.response.gap.Command;

/** What the controllers of a scenario can direct, at home and abroad. */
final class ControllerCommand {

  private ControllerCommand() {}

  /** Plants in the controllers' places, and plants whose owners take orders from there. */
  static Command of(SupplyPicture picture, List<PlaceCode> controllers) {
    ControlGraph graph = ControlGraph.of(picture);
    Map<EntityId, Boolean> asked = new HashMap<>();
    Set<PlaceCode> places = Set.copyOf(controllers);
    String name = controllers.stream().map(picture::nameOf).collect(Collectors.joining(" and "));
    return Command.ofPlaces(name, places)
        .or(
            new Command(
                name,
                option ->
                    Stream.concat(
                            option.site().operator().stream(), option.site().parent().stream())
                        .anyMatch(
                            owner ->
                                asked.computeIfAbsent(
                                    owner, o -> commanded(picture, graph, places, o)))));
  }

  private static boolean commanded(
      SupplyPicture picture, ControlGraph graph, Set<PlaceCode> places, EntityId owner) {
    return graph.whoDirects(owner).stream()
        .flatMap(c -> picture.findEntity(c.actor()).stream())
        .map(Entity::place)
        .anyMatch(places::contains);
  }
}
