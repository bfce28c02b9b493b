package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.Signal;

/**
 * What a document's signals direct the analysis at.
 *
 * @param actor the actor of the leading event, if the knowledge base knows it
 * @param controller the place from which the levers would be pulled
 * @param materials materials the document names, in text order
 * @param levers levers it names; all three if it names none
 */
record Focus(
    Optional<EntityId> actor,
    Optional<PlaceCode> controller,
    List<MaterialId> materials,
    List<LeverKind> levers) {

  static Focus of(List<Signal> signals, SupplyPicture picture) {
    Optional<EntityId> actor = actor(signals);
    Optional<PlaceCode> controller = actor.flatMap(picture::findEntity).map(Entity::place);
    Set<MaterialId> materials = new LinkedHashSet<>();
    Set<LeverKind> levers = new LinkedHashSet<>();
    for (Signal signal : signals) {
      signal.materials().stream().map(Cited::value).forEach(materials::add);
      signal.levers().stream().map(Cited::value).forEach(levers::add);
    }
    return new Focus(
        actor,
        controller,
        List.copyOf(materials),
        levers.isEmpty() ? List.of(LeverKind.values()) : sorted(levers));
  }

  private static List<LeverKind> sorted(Set<LeverKind> levers) {
    List<LeverKind> inOrder = new ArrayList<>(List.of(LeverKind.values()));
    inOrder.retainAll(levers);
    return inOrder;
  }

  // An actor's own deed names the actor better than a commentator's remark about another.
  private static Optional<EntityId> actor(List<Signal> signals) {
    return firstActor(signals, false).or(() -> firstActor(signals, true));
  }

  private static Optional<EntityId> firstActor(List<Signal> signals, boolean commentators) {
    return signals.stream()
        .filter(s -> commentators || s.attribution() != Attribution.COMMENTATOR)
        .flatMap(s -> s.event().actor().stream())
        .map(Cited::value)
        .flatMap((ActorRef a) -> a.entity().stream())
        .findFirst();
  }
}
