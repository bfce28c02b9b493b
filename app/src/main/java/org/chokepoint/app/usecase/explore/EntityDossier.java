package org.chokepoint.app.usecase.explore;

import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Commanded;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlStrength;

/**
 * All that is known of an actor.
 *
 * @param name its names and kind
 * @param place its seat
 * @param placeName name of the seat
 * @param aliases other names
 * @param identifiers tickers and registry numbers
 * @param source where the row comes from
 * @param holders who stands over it
 * @param holdings what stands under it
 * @param controllers who can direct it, firmest first, each with the chain of proof
 * @param commands what it commands of the world, by stage and commodity
 * @param facilities the facilities it can direct
 */
public record EntityDossier(
    NameView name,
    String place,
    String placeName,
    List<String> aliases,
    List<String> identifiers,
    SourceView source,
    ControlTree holders,
    ControlTree holdings,
    List<Director> controllers,
    List<CommandView> commands,
    List<FacilityView> facilities) {

  private static final int UP = 6;
  private static final int DOWN = 4;

  /**
   * Someone who can direct the actor.
   *
   * @param who who
   * @param verb how firmly
   * @param chain names along the chain, from the top down
   * @param quality quality of the worst link
   */
  public record Director(NameView who, String verb, List<String> chain, String quality) {}

  /**
   * What the actor commands of a good.
   *
   * @param commodity material or commodity
   * @param stage token of the stage, where known
   * @param detail what exactly is counted
   * @param year year of the figure
   * @param share share of the world
   * @param facilities ids of the facilities behind it
   */
  public record CommandView(
      String commodity,
      Optional<String> stage,
      String detail,
      int year,
      FigureView share,
      List<String> facilities) {

    static CommandView of(Holding h) {
      return new CommandView(
          h.good().commodity(),
          h.good().stage().map(s -> s.token()),
          h.good().detail(),
          h.year(),
          FigureView.of(h.share(), "1"),
          h.facilities().stream().map(Commanded::facility).map(f -> f.value()).toList());
    }
  }

  static EntityDossier of(Entity e, PictureIndex index) {
    int year = index.picture().asOf().getYear();
    return new EntityDossier(
        Names.of(e),
        e.place().value(),
        index.picture().nameOf(e.place()),
        e.aliases(),
        e.identifiers(),
        SourceView.of(e.provenance()),
        ControlTree.holdersOf(e.id(), index, UP),
        ControlTree.holdingsOf(e.id(), index, DOWN),
        index.graph().whoDirects(e.id()).stream()
            .filter(c -> c.strength().compareTo(ControlStrength.REGULATED) <= 0)
            .map(c -> director(c, index))
            .toList(),
        ActorProfile.of(index.tables(), e.id(), year).holdings().stream()
            .map(CommandView::of)
            .toList(),
        directed(e, index));
  }

  private static Director director(Command c, PictureIndex index) {
    List<String> chain = new java.util.ArrayList<>(List.of(index.nameOf(c.actor()).name()));
    c.path().forEach(l -> chain.add(index.nameOf(l.held()).name()));
    return new Director(index.nameOf(c.actor()), c.strength().verb(), chain, c.quality().label());
  }

  private static List<FacilityView> directed(Entity e, PictureIndex index) {
    var targets =
        index.graph().commands(e.id()).stream()
            .filter(c -> c.strength().compareTo(ControlStrength.DIRECTED) <= 0)
            .map(Command::target)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return index.picture().facilities().stream()
        .filter(f -> targets.contains(f.entity()))
        .map(f -> FacilityView.of(f, index))
        .toList();
  }
}
