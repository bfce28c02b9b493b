package org.chokepoint.app.usecase.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.id.EntityId;

/**
 * Who stands over or under an actor, as a tree. A node that stood further up already is shown once
 * more without what follows it, so that loops end.
 *
 * @param name the actor or facility
 * @param kind how it is linked to the node before; empty at the root
 * @param share equity share of the link, where known
 * @param source where the link comes from; empty at the root
 * @param branches what follows
 * @param cut how many branches are not shown
 */
public record ControlTree(
    NameView name,
    Optional<String> kind,
    Optional<Double> share,
    Optional<SourceView> source,
    List<ControlTree> branches,
    int cut) {

  private static final int WIDTH = 40;

  static ControlTree holdersOf(EntityId id, PictureIndex index, int depth) {
    return new Grower(index, true).grow(id, Optional.empty(), depth, Set.of());
  }

  static ControlTree holdingsOf(EntityId id, PictureIndex index, int depth) {
    return new Grower(index, false).grow(id, Optional.empty(), depth, Set.of());
  }

  private record Grower(PictureIndex index, boolean up) {

    ControlTree grow(EntityId id, Optional<ControlLink> by, int depth, Set<EntityId> above) {
      List<ControlLink> links = new ArrayList<>();
      if (!above.contains(id)) {
        links.addAll(up ? index.graph().holdersOf(id) : index.graph().holdingsOf(id));
        links.removeIf(l -> l.kind().name().equals("JURISDICTION"));
      }
      int shown = depth == 0 ? 0 : Math.min(WIDTH, links.size());
      Set<EntityId> path = new LinkedHashSet<>(above);
      path.add(id);
      List<ControlTree> branches =
          links.subList(0, shown).stream()
              .map(l -> grow(up ? l.holder() : l.held(), Optional.of(l), depth - 1, path))
              .toList();
      return new ControlTree(
          index.nameOf(id),
          by.map(l -> Names.word(l.kind())),
          by.flatMap(ControlLink::equity).map(s -> s.value().fraction()),
          by.map(l -> SourceView.of(l.provenance())),
          branches,
          links.size() - shown);
    }
  }
}
